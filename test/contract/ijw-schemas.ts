// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// libxml2-wasm is an ES module with top-level await. The compiler would turn import() into require(), which cannot load that.
const importTrue = new Function("adres", "return import(adres)") as (adres: string) => Promise<unknown>;
const importEsm = async <T>(naam: string): Promise<T> =>
  (await importTrue(pathToFileURL(require.resolve(naam)).href)) as T;

/** The official schemas, by number of the message. */
export interface IjwSchemas {
  /** @returns why the schema refuses it; undefined when it does not */
  refusal(soort: string, xml: Buffer): string | undefined;
  dispose(): void;
}

/** @param xsdDir folder with JW301.xsd to JW325.xsd and basisschema.xsd */
export async function openIjwSchemas(xsdDir: string, soorten: string[]): Promise<IjwSchemas> {
  const { XmlDocument, XsdValidator } = await importEsm<typeof import("libxml2-wasm")>("libxml2-wasm");
  const { xmlRegisterFsInputProviders } =
    await importEsm<typeof import("libxml2-wasm/lib/nodejs.mjs")>("libxml2-wasm/lib/nodejs.mjs");
  xmlRegisterFsInputProviders();
  const validators = new Map(
    soorten.map((soort) => {
      const url = join(xsdDir, `JW${soort}.xsd`);
      const xsd = XmlDocument.fromBuffer(readFileSync(url), { url });
      const validator = XsdValidator.fromDoc(xsd);
      xsd.dispose();
      return [soort, validator] as const;
    }),
  );
  const validate = (soort: string, xml: Buffer) => {
    const validator = validators.get(soort);
    if (!validator) throw new Error(`onbekend soort bericht ${soort}`);
    const doc = XmlDocument.fromBuffer(xml);
    try {
      validator.validate(doc);
    } finally {
      doc.dispose();
    }
  };
  return {
    refusal(soort, xml) {
      try {
        return void validate(soort, xml);
      } catch (fout) {
        return fout instanceof Error ? fout.message.trim() : String(fout);
      }
    },
    dispose: () => validators.forEach((validator) => validator.dispose()),
  };
}

// SPDX-License-Identifier: EUPL-1.2
import { UnusableDelivery } from "../../platform/inbox/unusable-delivery";
import { readMessage } from "../../subgraphs/provider/sources/ijw/read-message";
import { aanvraag, BSN, start, stop, toewijzing, VAN_ELKE_SOORT as SOORT } from "./support/ijw";

const kop = { bsn: BSN[0], dagtekening: "2026-02-03", nummer: 1 };
const T = toewijzing({ ...kop, einde: "2026-12-31" });
const S = start({ ...kop, begin: "2026-02-02" });
const E = stop({ ...kop, begin: "2026-02-02", einde: "2026-02-28" });
const A = aanvraag({ ...kop, referentie: "R1" });

test("the four kinds of message are read", () => {
  expect(readMessage(Buffer.from(T)).regels).toMatchObject([
    {
      soort: "301",
      inhoud: { toewijzingnummer: 1, product: { categorie: "45", code: "45A01" }, einddatum: "2026-12-31" },
    },
  ]);
  expect(readMessage(Buffer.from(S)).regels).toMatchObject([
    { soort: "305", inhoud: { begindatum: "2026-02-02", status: 1 } },
  ]);
  expect(readMessage(Buffer.from(E)).regels).toMatchObject([
    { soort: "307", inhoud: { einddatum: "2026-02-28", reden: "31" } },
  ]);
  expect(readMessage(Buffer.from(A))).toMatchObject({
    kop: { agb: "98000001", gemeente: "9001", dagtekening: "2026-02-03" },
    regels: [{ soort: "315", inhoud: { referentie: "R1", verwijzer: "02" } }],
  });
});

test("a byte order mark, CDATA and comments are no obstacle", () => {
  const text = S.replace("<Begindatum>2026-02-02<", "<!-- dag --><Begindatum><![CDATA[2026-02-02]]><");
  expect(readMessage(Buffer.from(`\uFEFF${text}`)).regels).toHaveLength(1);
});

const REGEL = "Bericht/Client/StartProducten/StartProduct[1]";
const bom = `<!DOCTYPE lolz [${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("")}]>`;
const after = (text: string, deel: string) => text.replace("?>\n", `?>\n${deel}`);

test("nothing of one message is left for the next, whatever became of it", () => {
  const zonderNaamruimte = S.replace(/ xmlns:ijw="[^"]*"/, "");
  const read = (text: string) => readMessage(Buffer.from(text)).regels;
  const first = read(S);
  for (const kapot of [zonderNaamruimte, S.slice(0, -40), after(S, bom), S.replace("<Header>", "<Header><Onbekend>")]) {
    expect(() => read(kapot)).toThrow(UnusableDelivery);
    expect(read(S)).toEqual(first);
  }
  read(S);
  expect(() => read(zonderNaamruimte)).toThrow(UnusableDelivery);
});

const fouten: [string, string | Buffer, string][] = [
  ["empty file", "", "Het bestand is geen goede XML of is afgebroken (regel 1)."],
  ["no XML", "bsn;naam\n1;2\n", "Het bestand is geen goede XML of is afgebroken (regel 3)."],
  ["truncated", S.slice(0, -40), "Het bestand is geen goede XML of is afgebroken (regel 10)."],
  ["binary", Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]), "Het bestand is niet in UTF-8."],
  ["UTF-16", Buffer.from(`\uFEFF${S}`, "utf16le"), "Het bestand is niet in UTF-8."],
  ["Latin-1 bytes", Buffer.from(S.replace("Proefpersoon", "Proefpersoön"), "latin1"), "Het bestand is niet in UTF-8."],
  ["declared as another encoding", S.replace('"UTF-8"', '"ISO-8859-1"'), "Het bestand is niet in UTF-8."],
  [
    "external entity (XXE)",
    after(S, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace("<Geslacht>1", "<Geslacht>&e;"),
    "Het bestand bevat een DOCTYPE; die is niet toegestaan.",
  ],
  [
    "entity bomb",
    after(S, bom).replace("<Geslacht>1", "<Geslacht>&l9;"),
    "Het bestand bevat een DOCTYPE; die is niet toegestaan.",
  ],
  [
    "undeclared entity",
    S.replace("<Geslacht>1", "<Geslacht>&e;"),
    "Het bestand is geen goede XML of is afgebroken (regel 7).",
  ],
  ["larger than 25 MB", Buffer.alloc(25 * 1024 * 1024 + 1, 32), "Het bericht is groter dan 25 MB."],
  [
    "too deep",
    S.replace("<StartProducten>", "<StartProducten>" + "<X>".repeat(30)),
    `Bericht/Client/StartProducten${"/X".repeat(17)}: het bericht is dieper dan de standaard toelaat.`,
  ],
  [
    "nothing but tags",
    S.replace("<StartProducten>", `<StartProducten>${"<X><Y/></X>".repeat(400_000)}`),
    "Het bericht heeft meer elementen dan de hub aankan.",
  ],
  [
    "another root",
    S.replaceAll("Bericht xmlns", "Antwoord xmlns").replace("</Bericht>", "</Antwoord>"),
    "Het bestand is geen iJw-bericht.",
  ],
  [
    "unknown namespace",
    S.replace("3_2/jw305", "3_1/jw305"),
    "Bericht: de namespace is niet van een iJw 3.2-bericht dat de hub leest (301, 302, 305, 306, 307, 308, 315, 316, 317, 318, 319, 320, 323, 325).",
  ],
  [
    "a kind that does not exist",
    S.replace("jw305", "jw399"),
    "Bericht: de namespace is niet van een iJw 3.2-bericht dat de hub leest (301, 302, 305, 306, 307, 308, 315, 316, 317, 318, 319, 320, 323, 325).",
  ],
  [
    "child in another namespace",
    S.replace("ijw:Dagtekening>", "Dagtekening>").replace("/ijw:Dagtekening>", "/Dagtekening>"),
    "Bericht/Header/BerichtIdentificatie: een element hierin heeft een andere namespace dan de standaard voorschrijft.",
  ],
  ["unknown BerichtCode", S.replace(">438<", ">999<"), "Bericht/Header/BerichtCode: hoort niet bij dit soort bericht."],
  [
    "unknown version",
    S.replace("<BerichtVersie>3", "<BerichtVersie>2"),
    "Bericht/Header/BerichtVersie: is niet versie 3.",
  ],
  [
    "unknown subversion",
    S.replace("<BerichtSubversie>2", "<BerichtSubversie>9"),
    "Bericht/Header/BerichtSubversie: is niet subversie 2.",
  ],
  ["missing element", S.replace("<Begindatum>2026-02-02</Begindatum>", ""), `${REGEL}/Begindatum: ontbreekt.`],
  ["missing name", S.replace(/<Naam>.*<\/Naam>/, ""), "Bericht/Client/Naam: ontbreekt."],
  ["missing lines", S.replace(/<StartProducten>.*<\/StartProducten>/, ""), "Bericht/Client/StartProducten: ontbreekt."],
  [
    "no lines",
    S.replace(/<StartProduct>.*<\/StartProduct>/, ""),
    "Bericht/Client/StartProducten: heeft niet de opbouw die de standaard voorschrijft.",
  ],
  [
    "element twice",
    S.replace("<Geslacht>1</Geslacht>", "<Geslacht>1</Geslacht><Geslacht>2</Geslacht>"),
    "Bericht/Client/Geslacht: komt vaker voor dan de standaard toelaat.",
  ],
  [
    "unknown element",
    S.replace("<Geslacht>", "<Kleur>rood</Kleur><Geslacht>"),
    "Bericht/Client/Kleur: hoort hier niet volgens de standaard.",
  ],
  [
    "unknown element with a telling name",
    S.replace("<Geslacht>", "<x999900006>1</x999900006><Geslacht>"),
    "Bericht/Client/(onbekend element): hoort hier niet volgens de standaard.",
  ],
  [
    "loose text",
    S.replace("<StartProducten>", "<StartProducten>tekst"),
    "Bericht/Client/StartProducten: hier hoort geen losse tekst.",
  ],
  [
    "impossible date",
    S.replace("<Begindatum>2026-02-02", "<Begindatum>2026-02-30"),
    `${REGEL}/Begindatum: is geen bestaande datum.`,
  ],
  [
    "date with time",
    S.replace("<Begindatum>2026-02-02", "<Begindatum>2026-02-02T10:00:00"),
    `${REGEL}/Begindatum: is geen bestaande datum.`,
  ],
  [
    "year that is a typing error",
    S.replace("<Begindatum>2026-02-02", "<Begindatum>0026-02-02"),
    `${REGEL}/Begindatum: is geen bestaande datum.`,
  ],
  [
    "born after the message",
    S.replace("2014-05-06", "2026-02-04"),
    "Bericht/Client/Geboortedatum/Datum: ligt na de dagtekening van het bericht.",
  ],
  [
    "end before begin",
    E.replace("<Einddatum>2026-02-28", "<Einddatum>2026-02-01"),
    "Bericht/Client/StopProducten/StopProduct[1]/Einddatum: ligt voor de Begindatum.",
  ],
  [
    "toewijzing that ends before it begins",
    T.replace("<Einddatum>2026-12-31", "<Einddatum>2026-02-01"),
    "Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Einddatum: ligt voor de Ingangsdatum.",
  ],
  [
    "impossible time",
    T.replace("09:30:00", "24:30:00"),
    "Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Toewijzingstijd: is geen bestaande tijd.",
  ],
  [
    "status outside the code list",
    S.replace("<StatusAanlevering>1", "<StatusAanlevering>4"),
    `${REGEL}/StatusAanlevering: staat niet in de codelijst.`,
  ],
  [
    "reason outside the code list",
    E.replace("<RedenBeeindiging>31", "<RedenBeeindiging>30"),
    "Bericht/Client/StopProducten/StopProduct[1]/RedenBeeindiging: staat niet in de codelijst.",
  ],
  [
    "categorie outside the code list",
    S.replace("Categorie>45<", "Categorie>39<"),
    `${REGEL}/Product/Categorie: staat niet in de codelijst.`,
  ],
  [
    "verwijzer outside the code list",
    A.replace("<ijw:Type>02", "<ijw:Type>07"),
    "Bericht/Client/AangevraagdeProducten/AangevraagdProduct[1]/Verwijzer/Type: staat niet in de codelijst.",
  ],
  [
    "BSN failing the elfproef",
    S.replace(BSN[0], "999900007"),
    "Bericht/Client/Bsn: is geen BSN (negen cijfers die voldoen aan de elfproef).",
  ],
  [
    "BSN of eight digits",
    S.replace(BSN[0], "99990000"),
    "Bericht/Client/Bsn: is geen BSN (negen cijfers die voldoen aan de elfproef).",
  ],
  [
    "AGB of seven digits",
    S.replace("98000001", "9800000"),
    "Bericht/Header/Afzender: is geen AGB-code van acht cijfers.",
  ],
  [
    "sender and receiver changed about",
    S.replace("98000001", "x").replace("9001", "98000001").replace(">x<", ">9001<"),
    "Bericht/Header/Afzender: is geen AGB-code van acht cijfers. Bericht/Header/Ontvanger: is geen gemeentecode van vier cijfers.",
  ],
];

const RETOURREGEL = {
  "302": "Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]",
  "306": REGEL,
  "308": "Bericht/Client/StopProducten/StopProduct[1]",
  "316": "Bericht/Client/AangevraagdeProducten/AangevraagdProduct[1]",
};
const van = (soort: keyof typeof SOORT, breek: (tekst: string) => string, reden: string): (typeof fouten)[number] => [
  `${soort} with one rule broken`,
  breek(SOORT[soort]),
  reden,
];
fouten.push(
  ...(["302", "306", "308", "316"] as const).map((soort) =>
    van(
      soort,
      (tekst) => tekst.replace(/<RetourCode>0200<(?=.{0,40}Product>)/, "<RetourCode>7777<"),
      `${RETOURREGEL[soort]}/RetourCodes/RetourCode[1]: staat niet in de codelijst.`,
    ),
  ),
  van(
    "306",
    (tekst) => tekst.replace(/<IdentificatieRetour>.*<\/IdentificatieRetour>/, ""),
    "Bericht/Header/IdentificatieRetour: ontbreekt.",
  ),
  van(
    "317",
    (tekst) => tekst.replace("<RedenVerzoek>2", "<RedenVerzoek>3"),
    "Bericht/Client/Verzoek/RedenVerzoek: staat niet in de codelijst.",
  ),
  van(
    "317",
    (tekst) => tekst.replace("</GewensteIngangsdatum>", "</GewensteIngangsdatum><Einddatum>2026-01-01</Einddatum>"),
    "Bericht/Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct[1]/Einddatum: ligt voor de GewensteIngangsdatum.",
  ),
  van(
    "318",
    (tekst) => tekst.replace(/<RetourCodes>.{1,60}<\/RetourCodes><\/NieuwProduct>/, "</NieuwProduct>"),
    "Bericht/Client/Verzoek/NieuweProducten/NieuwProduct[1]/RetourCodes: ontbreekt.",
  ),
  van(
    "319",
    (tekst) => tekst.replace("<RedenAfwijzingVerzoek>8", "<RedenAfwijzingVerzoek>10"),
    "Bericht/Antwoord/RedenAfwijzingVerzoek: staat niet in de codelijst.",
  ),
  van(
    "320",
    (tekst) => tekst.replace("<VerzoekAntwoord>1", "<VerzoekAntwoord>9"),
    "Bericht/Antwoord/VerzoekAntwoord: staat niet in de codelijst.",
  ),
  van(
    "323",
    (tekst) => tekst.replace("<ijw:TotaalBedrag>12345", "<ijw:TotaalBedrag>12346"),
    "Bericht/Declaratie/TotaalIngediendBedrag/TotaalBedrag: is niet de som van de bedragen van de prestaties.",
  ),
  van(
    "323",
    (tekst) => tekst.replace("<GeleverdVolume>4", "<GeleverdVolume>-4"),
    "Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/GeleverdVolume: is geen getal van hoogstens 8 cijfers.",
  ),
  van(
    "323",
    (tekst) => tekst.replace(/2026-03-31(?=<.ijw:Einddatum><.ProductPeriode>)/, "2026-02-28"),
    "Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/ProductPeriode/Einddatum: ligt voor de Begindatum.",
  ),
  van(
    "325",
    (tekst) => tekst.replace(/<DeclaratieIdentificatie>.*<\/DeclaratieIdentificatie>/, ""),
    "Bericht/Header/DeclaratieIdentificatie: ontbreekt.",
  ),
);

test.each(Object.entries(SOORT))("a %s that follows the standard is read", (soort, tekst) => {
  const { kop, regels, reacties } = readMessage(Buffer.from(tekst));
  expect(kop).toMatchObject({ agb: "98000001", gemeente: "9001" });
  expect(regels.length + reacties.length).toBeGreaterThan(0);
  for (const part of [...regels, ...reacties]) expect(part.soort).toBe(soort);
});

test.each(fouten)("refused: %s", (_, inhoud, reden) => {
  const read = () => readMessage(Buffer.isBuffer(inhoud) ? inhoud : Buffer.from(inhoud));
  expect(read).toThrow(UnusableDelivery);
  expect(read).toThrow(reden);
  try {
    read();
  } catch (error) {
    const told = (error as UnusableDelivery).reden;
    expect(told).toBe(reden);
    for (const value of [...BSN, "98000001", "Proef", "2026-02-30", "999900007"]) expect(told).not.toContain(value);
  }
});

test("at most five faults are told", () => {
  const regels = "<Begindatum>fout</Begindatum><StatusAanlevering>7</StatusAanlevering>";
  const text = S.replace(/<StartProduct>.*<\/StartProduct>/, `<StartProduct>${regels}</StartProduct>`.repeat(4));
  expect(() => readMessage(Buffer.from(text))).toThrow(/En nog 3 fouten\.$/);
});

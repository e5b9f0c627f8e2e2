// SPDX-License-Identifier: EUPL-1.2
import type { VerblijfplaatsPayload } from "./payloads";

/** Where someone lives, on one line; undefined when that is not known. */
export function mapAdres(verblijfplaats: VerblijfplaatsPayload): string | undefined {
  const regel = regelVan(verblijfplaats);
  if (!regel) return undefined;
  return verblijfplaats.indicatieVastgesteldVerblijftNietOpAdres
    ? `${regel} (vastgesteld is dat deze persoon daar niet woont)`
    : regel;
}

function regelVan(verblijfplaats: VerblijfplaatsPayload): string | undefined {
  if (verblijfplaats.type === "VerblijfplaatsOnbekend" || !verblijfplaats.verblijfadres) return undefined;
  if (verblijfplaats.type === "Locatie") return verblijfplaats.verblijfadres.locatiebeschrijving;
  if (verblijfplaats.type === "VerblijfplaatsBuitenland") {
    const { regel1, regel2, regel3, land } = verblijfplaats.verblijfadres;
    return join([regel1, regel2, regel3, land?.omschrijving], ", ");
  }
  const { verblijfadres } = verblijfplaats;
  const { huisnummer, huisletter = "", huisnummertoevoeging, postcode, woonplaats } = verblijfadres;
  const nummer = join([huisnummer ? `${huisnummer}${huisletter}` : undefined, huisnummertoevoeging], "-");
  const straat = verblijfadres.officieleStraatnaam ?? verblijfadres.korteStraatnaam;
  const bij = verblijfadres.aanduidingBijHuisnummer?.omschrijving;
  return join([join([straat, bij, nummer], " "), join([postcode, woonplaats], " ")], ", ");
}

function join(parts: (string | undefined)[], separator: string): string | undefined {
  return parts.filter(Boolean).join(separator) || undefined;
}

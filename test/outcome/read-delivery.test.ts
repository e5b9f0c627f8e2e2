// SPDX-License-Identifier: EUPL-1.2
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { UnusableDelivery } from "../../platform/inbox/unusable-delivery";
import { readDelivery } from "../../subgraphs/outcome/sources/ttp-csv/read-delivery";
import { delivery, mean, type Row, share } from "./support/delivery";

const BSN = "999900006";
const PSEUDONYM = createPseudonymiser(Buffer.alloc(32, 1))("bsn", BSN);
const PERSON = "lijkt een persoonsnummer; een BSN of pseudoniem mag hier nooit in staan.";

const read = (text: string) => readDelivery(Buffer.from(text));

test.each<[string, Row, string]>([
  ["acute help", share({ intensiteit: "ACUUT" }), "intensiteit: acute hulp wordt nooit gemeten."],
  ["unknown intensity", share({ intensiteit: "ZWAAR" }), "intensiteit: onbekende intensiteit."],
  ["unknown indicator", share({ indicator: "GELUK" }), "indicator: onbekende indicator."],
  ["unknown meetmoment", share({ meetmoment: "NA_1_JAAR" }), "meetmoment: onbekend meetmoment."],
  ["AGB of seven digits", share({ agb: "9800000" }), "agb: geen acht cijfers."],
  ["AGB of nine digits", share({ agb: "980000019" }), "agb: geen acht cijfers."],
  ["AGB with a letter", share({ agb: "9800000A" }), "agb: geen acht cijfers."],
  ["profiel 0", share({ profiel: 0 }), "profiel: geen getal van 1 tot en met 10."],
  ["profiel 11", share({ profiel: 11 }), "profiel: geen getal van 1 tot en met 10."],
  ["more responses than invited", share({ n: 51, uitgenodigd: 50 }), "n: meer metingen dan uitgenodigden."],
  ["negative n", share({ n: -1 }), "n: geen heel getal van 0 of meer."],
  ["half a response", share({ n: 10.5 }), "n: geen heel getal van 0 of meer."],
  ["no n", share({ n: "" }), "n: geen heel getal van 0 of meer."],
  ["n too large for the store", share({ n: 99999999, uitgenodigd: 50 }), "n: geen heel getal van 0 of meer."],
  ["negative uitgenodigd", share({ uitgenodigd: -5 }), "uitgenodigd: geen heel getal van 0 of meer."],
  ["share over 1", share({ waarde: 1.01 }), "waarde: een deel (zonder instrument) is 0 tot en met 1."],
  ["percentage as share", share({ waarde: 20 }), "waarde: een deel (zonder instrument) is 0 tot en met 1."],
  ["negative share", share({ waarde: -0.1 }), "waarde: geen getal van 0 of meer, met een punt voor de decimalen."],
  ["decimal comma", share({ waarde: "0,2" }), "waarde: geen getal van 0 of meer, met een punt voor de decimalen."],
  ["not a number", share({ waarde: "NaN" }), "waarde: geen getal van 0 of meer, met een punt voor de decimalen."],
  ["mean without spread", mean({ spreiding: "" }), "spreiding: ontbreekt bij een gemiddelde."],
  ["negative spread", mean({ spreiding: -1 }), "spreiding: geen getal van 0 of meer, met een punt voor de decimalen."],
  ["share with spread", share({ spreiding: 0.4 }), "spreiding: hoort alleen bij een gemiddelde."],
  ["direction unknown", share({ hogerIsBeter: "misschien" }), "hogerIsBeter: geen ja of nee."],
  ["another periode", share({ periode: "2025-H2" }), "periode: niet de periode van deze aanlevering."],
  [
    "instrument as long as a letter",
    mean({ instrument: "x".repeat(61) }),
    "instrument: te lang, of met tekens die niet in een naam horen.",
  ],
  [
    "two faults at once",
    share({ agb: "", profiel: "" }),
    "agb: geen acht cijfers; profiel: geen getal van 1 tot en met 10.",
  ],
  ["BSN as AGB", share({ agb: BSN }), `agb: ${PERSON}`],
  ["BSN as number", share({ n: BSN }), `n: ${PERSON}`],
  ["BSN in a text", mean({ instrument: `cijfer van ${BSN}` }), `instrument: ${PERSON}`],
  ["pseudonym in a text", mean({ instrument: PSEUDONYM }), `instrument: ${PERSON}`],
])("row refused: %s", (_, row, reden) => {
  const { metingen, rejections } = read(delivery([share({ profiel: 1 }), row, share({ profiel: 2 })]));
  expect(rejections).toEqual([{ plaats: 4, reden }]);
  expect(metingen.map(({ profiel }) => profiel)).toEqual([1, 2]);
});

test("a person number is refused in a column the hub does not know too", () => {
  const columns = [...Object.keys(share()), "opmerking"];
  const { metingen, rejections } = read(
    delivery([share({ opmerking: BSN }), share({ profiel: 1, opmerking: "ok" })], {}, columns),
  );
  expect(rejections).toEqual([{ plaats: 3, reden: `(kolom die de hub niet kent): ${PERSON}` }]);
  expect(metingen).toHaveLength(1);
});

test("a cell that is there twice is refused both times: which one is right is unknown", () => {
  const { metingen, rejections } = read(delivery([share(), mean(), share({ waarde: 0.3 }), share({ agb: "1" })]));
  expect(rejections).toEqual([
    { plaats: 3, reden: "Dezelfde cel staat ook op regel 5; welke klopt, is niet te weten." },
    { plaats: 5, reden: "Dezelfde cel staat ook op regel 3; welke klopt, is niet te weten." },
    { plaats: 6, reden: "agb: geen acht cijfers." },
  ]);
  expect(metingen).toHaveLength(1);
});

test("a row with too few or too many fields is refused", () => {
  const text = `${delivery([share()])}98000001;5\n${"x;".repeat(20)}\n`;
  expect(read(text).rejections).toEqual([
    { plaats: 4, reden: "Het aantal velden past niet bij de kolomnamen." },
    { plaats: 5, reden: "Het aantal velden past niet bij de kolomnamen." },
  ]);
});

test.each<[string, string]>([
  ["columns in another order", delivery([share()], {}, Object.keys(share()).reverse())],
  ["a byte order mark and Windows line ends", `\ufeff${delivery([share()]).replaceAll("\n", "\r\n")}`],
  [
    "quotes, spaces and empty lines",
    delivery([share({ indicator: '"UITVAL_VROEGTIJDIG"', n: " 40 " })]).replaceAll("\n", "\n\n"),
  ],
])("read all the same: %s", (_, text) => {
  const { metingen, rejections } = read(text);
  expect(rejections).toEqual([]);
  expect(metingen).toMatchObject([{ agbCode: "98000001", indicator: "UITVAL_VROEGTIJDIG", n: 40, waarde: 0.2 }]);
});

const good = delivery([share()]);
const without = (column: string) => Object.keys(share()).filter((name) => name !== column);

test.each<[string, string | Buffer, string]>([
  ["empty", "", "Het bestand is leeg."],
  ["blank", " \n\n", "Het bestand is leeg."],
  ["binary", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), "Het bestand is geen tekst."],
  ["not UTF-8", Buffer.from(good.replace("TTP Voorbeeld", "Reünie"), "latin1"), "Het bestand is geen UTF-8."],
  ["no header", good.split("\n").slice(1).join("\n"), "Regel 1 begint niet met #ttp of #ttp-records."],
  ["header of another source", good.replace("#ttp", "#leerplicht"), "Regel 1 begint niet met #ttp of #ttp-records."],
  [
    "unknown version",
    delivery([share()], { versie: "2.0" }),
    "Regel 1 klopt niet. versie: alleen versie 1.0 is bekend.",
  ],
  ["no periode", good.replace(";periode=2026-H1", ""), "Regel 1 klopt niet. periode: ontbreekt."],
  [
    "a quarter",
    delivery([share()], { periode: "2026-Q1" }),
    "Regel 1 klopt niet. periode: geen JJJJ, JJJJ-H1 of JJJJ-H2.",
  ],
  [
    "impossible date",
    delivery([share()], { peildatum: "2026-02-30" }),
    "Regel 1 klopt niet. peildatum: geen bestaande datum JJJJ-MM-DD.",
  ],
  [
    "no time zone",
    delivery([share()], { aangemaaktOp: "2026-07-10T08:00:00" }),
    "Regel 1 klopt niet. aangemaaktOp: geen tijdstip met tijdzone.",
  ],
  [
    "BSN in the header",
    delivery([share()], { leverancier: BSN }),
    "Regel 1 klopt niet. leverancier: lijkt een persoonsnummer te bevatten.",
  ],
  ["a column missing", delivery([share()], {}, without("waarde")), "De kolom waarde ontbreekt."],
  ["a column twice", delivery([share()], {}, [...without(""), "n"]), "De kolom n staat er vaker in."],
  ["only a header", good.split("\n")[0]!, "De kolom agb ontbreekt. De kolom profiel ontbreekt."],
  ["no rows", delivery([]), "Er staat geen enkele meting in."],
  [
    "no row that can be used",
    delivery([share({ agb: "" })]),
    "Geen enkele regel is bruikbaar. Regel 3: agb: geen acht cijfers.",
  ],
  ["a quote that never closes", `${good}"98000001;5\n`, "Een aanhalingsteken wordt nergens gesloten."],
])("file refused: %s", (_, inhoud, reden) => {
  const attempt = () => readDelivery(Buffer.from(inhoud));
  expect(attempt).toThrow(UnusableDelivery);
  expect(attempt).toThrow(reden);
});

// SPDX-License-Identifier: EUPL-1.2
import { hulp, traject as t, VANDAAG } from "../../../test/provider/support/regels";
import { faseVan, nazorgGeregeld } from "./afronding";
import type { Traject } from "./traject";

const begonnen = "2026-01-01";
const lopend = (geplandEinde?: string) => t([[begonnen]], { geplandEinde });
const voorbij = (tot: string, reden = "31") => t([[begonnen, tot, reden]]);
const wachtend = (ingangsdatum: string) => t([], { toegewezenOp: "2026-11-01", ingangsdatum });

test.each<[string, Traject, string | undefined]>([
  ["asked for", t([], { aangemeldOp: "2026-11-01" }), "SIGNAAL_TOELEIDING_ANALYSE"],
  ["assigned", wachtend("2026-12-01"), "INKOOP"],
  ["should have begun", wachtend("2026-11-10"), "INKOOP"],
  ["runs", lopend(), "UITVOERING"],
  ["ends in 31 days", lopend("2026-12-22"), "UITVOERING"],
  ["ends in 30 days", lopend("2026-12-21"), "AFRONDING"],
  ["ends today", lopend(VANDAAG), "AFRONDING"],
  ["a stop is told for next week", t([[begonnen, "2026-11-28"]]), "AFRONDING"],
  ["paused", voorbij("2026-11-01", "20"), "UITVOERING"],
  ["over since yesterday", voorbij("2026-11-20"), "NAZORG"],
  ["over for six months", voorbij("2026-05-21"), "NAZORG"],
  ["over for six months and a day", voorbij("2026-05-20"), undefined],
  ["stopped by one side", voorbij("2026-11-01", "32"), "NAZORG"],
  ["goes on under another toewijzing", voorbij("2026-11-01", "37"), undefined],
  ["goes on elsewhere", voorbij("2026-11-01", "38"), undefined],
  ["died", voorbij("2026-11-01", "02"), undefined],
  ["withdrawn", { ...wachtend("2026-12-01"), ingetrokken: true }, undefined],
  ["refused", t([], { aangemeldOp: "2026-11-01", afgewezen: true }), undefined],
])("fase: %s", (_name, traject, fase) => expect(faseVan(hulp(traject)[0]!, VANDAAG)).toBe(fase));

const eindigt = lopend("2026-12-01");
const geeindigd = voorbij("2026-10-01");
test.each<[string, Traject, Traject[], boolean | undefined]>([
  ["runs on", lopend(), [], undefined],
  ["ends soon, nothing else", eindigt, [], false],
  ["ends soon, other help waits", eindigt, [wachtend("2026-12-02")], true],
  ["ends soon, other help ends that day too", eindigt, [lopend("2026-12-01")], false],
  ["ends soon, other help ends a day later", eindigt, [lopend("2026-12-02")], true],
  ["ends soon, other help is over", eindigt, [voorbij("2026-06-01")], false],
  ["ended, nothing else", geeindigd, [], false],
  ["ended, other help ran on", geeindigd, [t([["2026-09-01", "2026-10-02", "31"]])], true],
  ["ended, other help ended before", geeindigd, [t([["2026-09-01", "2026-10-01", "31"]])], false],
  ["ended, other help began after a while", geeindigd, [t([["2026-11-01"]])], true],
  ["ended, other help was withdrawn", geeindigd, [{ ...wachtend("2026-12-01"), ingetrokken: true }], false],
  ["ended long ago", voorbij("2026-01-31"), [lopend()], undefined],
])("nazorg: %s", (_name, own, others, wanted) => {
  const all = hulp(own, ...others);
  expect(nazorgGeregeld(all[0]!, all, VANDAAG)).toBe(wanted);
});

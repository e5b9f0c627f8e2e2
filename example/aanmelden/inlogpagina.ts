// SPDX-License-Identifier: EUPL-1.2
import type { Gebruiker } from "./data";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const veilig = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => ESCAPES[teken]!);

/** The page on which someone chooses who to be. There is no password: this sign-in serves an example region only. */
export function inlogpagina(gebruikers: readonly Gebruiker[], adres: string): string {
  const keuzes = gebruikers.map(
    ({ id, naam, omschrijving }) =>
      `<li><button name="gebruiker" value="${veilig(id)}">${veilig(naam)}</button> ${veilig(omschrijving)}</li>`,
  );
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Aanmelden bij de voorbeeldregio</title>
<h1>Aanmelden bij de voorbeeldregio</h1>
<p>Alle mensen hier zijn verzonnen. Kies wie u wilt zijn.</p>
<form method="post" action="${veilig(adres)}"><ul>
${keuzes.join("\n")}
</ul></form>
</html>
`;
}

// SPDX-License-Identifier: EUPL-1.2

/** Common first names, by sex. */
export const VOORNAMEN = {
  M: "Daan Noah Sem Lucas Finn Levi Milan Bram Mees Thijs Adam Omar Yusuf Amir Ruben Jesse Luuk Sven Tim Niels Jayden Kevin Rayan Emre Mohamed Hugo Boaz Joris Stijn Pim".split(
    " ",
  ),
  V: "Emma Julia Sofie Mila Nora Saar Lotte Evi Tess Anna Fatima Yara Amira Lina Noor Roos Fleur Iris Esmee Sanne Naomi Elif Zeynep Maud Lieke Femke Jasmijn Puck Inaya Djamila".split(
    " ",
  ),
} as const;

/** Common family names: prefix (empty when there is none) and name. */
export const ACHTERNAMEN: readonly (readonly [string, string])[] = [
  ["", "Jansen"],
  ["de", "Vries"],
  ["van den", "Berg"],
  ["", "Bakker"],
  ["van", "Dijk"],
  ["", "Visser"],
  ["", "Smit"],
  ["", "Mulder"],
  ["de", "Groot"],
  ["", "Bos"],
  ["", "Vos"],
  ["", "Peters"],
  ["", "Hendriks"],
  ["van", "Leeuwen"],
  ["", "Dekker"],
  ["", "Brouwer"],
  ["de", "Wit"],
  ["", "Dijkstra"],
  ["", "Yilmaz"],
  ["", "El Amrani"],
  ["", "Kaya"],
  ["", "Nguyen"],
  ["", "Pinas"],
  ["", "Martina"],
  ["", "Kowalski"],
  ["", "Haile"],
  ["van der", "Meer"],
  ["", "Kuipers"],
  ["", "Postma"],
  ["ten", "Brink"],
  ["", "Schouten"],
  ["", "Willems"],
];

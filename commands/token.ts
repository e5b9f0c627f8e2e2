// SPDX-License-Identifier: EUPL-1.2
import { hubFolder } from "./hub-folder";
import { mintToken, type TokenVraag } from "./mint-token";
import { program, run } from "./program";
import { withTokenOptions } from "./token-options";

run(
  withTokenOptions(
    program("token", "Maakt een token voor de voorbeeldregio. Werkt alleen met een hub die met npm start is gestart."),
  ).action(async (vraag: TokenVraag) => {
    process.stdout.write(`${await mintToken(hubFolder(), vraag)}\n`);
  }),
);

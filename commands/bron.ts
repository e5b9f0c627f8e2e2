// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import { addAbonneer } from "./bron/abonneer";
import { addHervat } from "./bron/hervat";
import { addImporteer } from "./bron/importeer";
import { addProef } from "./bron/proef";
import { program, run } from "./program";

const command = program("bron", "Doet iets met één bron van de hub: proberen, abonneren of in één keer inlezen.");
addProef(command);
addAbonneer(command);
addHervat(command);
addImporteer(command);

run(command);

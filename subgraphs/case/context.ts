// SPDX-License-Identifier: EUPL-1.2
import type DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import type { Aanvrager } from "../../platform/auth/aanvrager";
import type { Verwerkingsactiviteit } from "../../platform/auth/doelbinding";
import type { Pseudonymise } from "../../platform/identity/pseudonym";
import type { Logger } from "../../platform/logging/logger";
import type { Clock } from "../../platform/time/datum";
import type { Casusbron } from "./domain/bron";
import type { Herhaalrem } from "./herhaalrem";
import type { ReadInzagelogs } from "./inzagelogs";
import type { CaseLoaders } from "./loaders";
import type { LogContext } from "./log-inzage";
import type { Toegang } from "./toegang/toegang";
import type { Persoonsverversing } from "./sources/brp/persoonsverversing";
import type { Jeugdige } from "./types/jeugdige";
import type { Toestemmingverzending } from "./toestemming-verzending";
import type { Verversing } from "./verversing";

/** What resolvers of one request work with. */
export interface CaseContext extends LogContext {
  aanvrager: Aanvrager;
  /** when the request began */
  nu: Date;
  clock: Clock;
  dataSource: DataSource;
  /** what it is asked for */
  activiteit: Verwerkingsactiviteit;
  /** how long a noodprocedure lasts, in ms */
  noodprocedureMs: number;
  /** who may see what; the only way to a decision */
  toegang: Toegang;
  /** whether another part of the hub has proven that the caller has a relation with this jeugdige now */
  heeftRelatie: (jeugdige: Jeugdige) => Promise<boolean>;
  /** jeugdige id -> signed decision about the caller; null when nothing may be seen */
  bewijzen: DataLoader<string, string | null>;
  loaders: CaseLoaders;
  verversing: Verversing;
  /** brings consent to the case systems */
  verzending: Toestemmingverzending;
  /** absent when no BRP is configured */
  persoonsverversing?: Persoonsverversing;
  /** keeps one gezin from being refreshed on demand again and again, whoever asks */
  ververser: Herhaalrem;
  bronnen: Casusbron[];
  pseudonymise: Pseudonymise;
  log: Logger;
  /** reads back who did what with whose data */
  readInzagelogs: ReadInzagelogs;
  /** gemeentecode -> naam */
  gemeentenamen: Map<string, string>;
  /** code of a leefgebied -> naam, as the region has them */
  leefgebieden: { [code: string]: string };
}

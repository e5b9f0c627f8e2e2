// SPDX-License-Identifier: EUPL-1.2
import { isBehaald, statusSinds } from "../doel";
import type { Perspectiefplan } from "../perspectiefplan";
import type { Moment } from "./moment";

/** A version of the plan, its evaluaties, and the doelen of the newest version that were judged. */
export function plangebeurtenissen(plan: Perspectiefplan, plannen: Perspectiefplan[]): Moment[] {
  const { versie, geldigVan, geldigTot, vastgelegdOp, evaluaties, vraagverheldering } = plan;
  const newest = !plannen.some((ander) => ander.versie > versie);
  return [
    ...(newest && vraagverheldering?.op
      ? [
          {
            op: vraagverheldering.op,
            soort: "VRAAGVERHELDERING",
            omschrijving: "De vraag van het gezin is verhelderd.",
            vastgelegdOp,
          },
        ]
      : []),
    {
      op: geldigVan,
      tot: geldigTot,
      soort: "PLAN",
      omschrijving: `Versie ${versie} van het plan ging in.`,
      vastgelegdOp,
    },
    ...evaluaties.flatMap(({ gehouden }) =>
      gehouden ? [{ op: gehouden, soort: "EVALUATIE", omschrijving: "Het plan is geëvalueerd.", vastgelegdOp }] : [],
    ),
    // A new version repeats the doelen of the one before it: each is told once.
    ...(newest ? doelgebeurtenissen(plan) : []),
  ];
}

function doelgebeurtenissen({ leefgebieden, vastgelegdOp }: Perspectiefplan): Moment[] {
  return leefgebieden.flatMap(({ doelen }) =>
    doelen.flatMap((doel): Moment[] => {
      const op = statusSinds(doel);
      const behaald = isBehaald(doel);
      if (!op || behaald === undefined) return [];
      const hoe = behaald ? "behaald" : doel.status === "DEELS_BEHAALD" ? "voor een deel behaald" : "niet behaald";
      const soort = behaald ? "DOEL_BEHAALD" : "DOEL_NIET_BEHAALD";
      return [{ op, soort, omschrijving: `Doel ${hoe}: ${doel.omschrijving}`, vastgelegdOp }];
    }),
  );
}

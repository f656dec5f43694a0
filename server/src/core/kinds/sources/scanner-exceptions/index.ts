import { defineSource, type Kind } from "../../kind.ts";
import { FORMATS } from "./formats.ts";
import { hoverText } from "./hover.ts";
import badDate from "./rules/bad-date.ts";
import badId from "./rules/bad-id.ts";
import badPurl from "./rules/bad-purl.ts";
import duplicate from "./rules/duplicate.ts";
import expired from "./rules/expired.ts";
import expiresSoon from "./rules/expires-soon.ts";
import ignoredKey from "./rules/ignored-key.ts";
import matchesEverything from "./rules/matches-everything.ts";
import neverExpires from "./rules/never-expires.ts";
import noEffect from "./rules/no-effect.ts";
import noScope from "./rules/no-scope.ts";
import unknownKey from "./rules/unknown-key.ts";
import unreadable from "./rules/unreadable.ts";
import wrongShape from "./rules/wrong-shape.ts";

const rules = [
  ...[unreadable, wrongShape, unknownKey, ignoredKey, badId, badPurl, badDate, expired, expiresSoon, neverExpires],
  ...[noEffect, matchesEverything, noScope, duplicate],
];

/** The files in which teams tell their vulnerability scanners what not to report. */
export const sources: readonly Kind[] = FORMATS.map(({ kind, summary, fileName, files }) =>
  defineSource({
    ...{ kind, summary, rules, hoverText },
    source: { files, mayBe: (uri) => fileName.test(uri), is: (uri) => fileName.test(uri) },
  }),
);

import type { Rule } from "../../rule.ts";
import cvssVector from "./rules/cvss-vector.ts";
import duplicateException from "./rules/duplicate-exception.ts";
import exceptionCannotCure from "./rules/exception-cannot-cure.ts";
import exceptionExpired from "./rules/exception-expired.ts";
import exceptionExpiresSoon from "./rules/exception-expires-soon.ts";
import exceptionTooLong from "./rules/exception-too-long.ts";
import exceptionWithoutExpiry from "./rules/exception-without-expiry.ts";
import exceptionWithoutScope from "./rules/exception-without-scope.ts";
import mitigationNotNamed from "./rules/mitigation-not-named.ts";
import packageUrl from "./rules/package-url.ts";
import tooManyRenewals from "./rules/too-many-renewals.ts";
import unapprovedException from "./rules/unapproved-exception.ts";
import unjustifiedException from "./rules/unjustified-exception.ts";
import unknownExceptionTier from "./rules/unknown-exception-tier.ts";
import vulnerabilityId from "./rules/vulnerability-id.ts";

/** The rules about what a policy tolerates, and for how long. */
export const exceptionRules: readonly Rule[] = [
  vulnerabilityId,
  cvssVector,
  packageUrl,
  unknownExceptionTier,
  exceptionWithoutScope,
  duplicateException,
  exceptionExpired,
  exceptionExpiresSoon,
  exceptionWithoutExpiry,
  exceptionTooLong,
  exceptionCannotCure,
  unjustifiedException,
  unapprovedException,
  tooManyRenewals,
  mitigationNotNamed,
];

import type { Rule } from "../../rule.ts";
import businessDaysForCritical from "./rules/business-days-for-critical.ts";
import businessDaysWithoutCalendar from "./rules/business-days-without-calendar.ts";
import daysBesideHours from "./rules/days-beside-hours.ts";
import monthLength from "./rules/month-length.ts";
import publishedBeforeDetection from "./rules/published-before-detection.ts";

/** The rules about how the time of a policy is counted. */
export const timeRules: readonly Rule[] = [
  businessDaysWithoutCalendar,
  businessDaysForCritical,
  monthLength,
  daysBesideHours,
  publishedBeforeDetection,
];

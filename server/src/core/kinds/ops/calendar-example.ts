/** What an example of a rule about calendars has of its own. */
export interface CalendarExample {
  readonly timezone?: string;
  readonly hours?: string;
  readonly holidays?: string;
}

/** A whole calendar around what a rule's example is about, for its `avoid` and `prefer`. */
export function calendarExample({ timezone = "Europe/London", hours, holidays }: CalendarExample): string {
  const lines = [
    "",
    "apiVersion: ops/v1",
    "kind: Calendar",
    "metadata: {name: office}",
    "spec:",
    `  timezone: ${timezone}`,
    ...(hours === undefined ? [] : ["  hours:", `    - ${hours}`]),
    ...(holidays === undefined ? [] : [`  holidays: ${holidays}`]),
    "",
  ];
  return lines.join("\n");
}

import { isConfiguration } from "../kinds/recognise.ts";
import { type Configuration, nearestConfiguration } from "./configuration.ts";

/** Whether the configuration that holds for a file leaves it alone. Configurations themselves are always looked at. */
export function isIgnored(configurations: ReadonlyMap<string, Configuration>, uri: string): boolean {
  if (isConfiguration(uri)) return false;
  const nearest = nearestConfiguration(configurations, uri);
  return nearest?.configuration.ignores(nearest.path) ?? false;
}

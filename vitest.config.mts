import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "test/ui/**", "node_modules/**"],
    maxWorkers: 2,
    // A slow machine under load is no failure.
    testTimeout: 60_000,
  },
});

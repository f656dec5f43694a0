import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/text-length",
  severity: "error",
  authority: "sdk",
  summary: "Descriptions have at most 1,050 characters and display names at most 63",
  why: "The format limits texts so that every tool can store and show them. A longer one makes the SDK reject the object.",
  avoid: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
  displayName: Checkout, which takes orders, payments and addresses of all customers
spec: {}
`,
  prefer: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
  displayName: Checkout
spec: {}
`,
  message: ({ path, value, params }) => {
    const length = [...String(value)].length;
    return `"${path.at(-1)}" has ${count(length)} characters; at most ${count(Number(params.limit))} are allowed`;
  },
});

function count(number: number): string {
  return number.toLocaleString("en-US");
}

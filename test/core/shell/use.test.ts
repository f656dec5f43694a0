import { expect, test } from "vitest";
import { readShell } from "../../../server/src/core/shell/script.ts";
import { type Use, useOf } from "../../../server/src/core/shell/use.ts";

test.each<[Use, readonly string[]]>([
  [
    "look",
    [
      "kubectl -n shop rollout status deploy/a",
      "kubectl exec a -- df -h /data",
      "watch -n 5 kubectl get pods",
      "ssh db-1 sudo journalctl -u postgresql",
      "aws ecs wait services-stable --cluster a",
      "aws s3 ls s3://shop",
      "gcloud compute instances list",
      "docker compose logs web",
      "systemctl is-active nginx",
      "psql -c 'SELECT 1'",
      "curl -sf https://shop.example/healthz",
      "ip addr show eth0",
      "sed -n 1,10p /etc/hosts",
    ],
  ],
  [
    "act",
    [
      "kubectl apply -f a.yaml",
      "kubectl rollout undo deploy/a",
      "kubectl exec a -- nginx -s reload",
      "ssh db-1 sudo systemctl reload nginx",
      "aws ecs update-service --cluster a --service b",
      "docker compose up -d web",
      "psql -c 'VACUUM orders'",
      "psql -c 'UPDATE orders SET a = 1 WHERE id IN (SELECT 1)'",
      "curl -d '{}' https://shop.example/flush",
      "ip link set eth0 up",
      "sed -i s/a/b/ /etc/hosts",
      "find . -exec touch {} +",
      "./restart.sh",
      "bash restart.sh",
    ],
  ],
  ["none", ["cd /opt/shop", "export SHOP=a", "kubectl exec -it a -- bash", "ssh db-1", "apiVersion: v1", "..."]],
])("%s", (use, commands) => {
  const found = commands.map((text) => [text, readShell(text).commands.map(useOf)[0]]);
  expect(found).toEqual(commands.map((text) => [text, use]));
});

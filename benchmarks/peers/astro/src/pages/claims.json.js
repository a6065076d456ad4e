import { data } from "../data.js";

const published = ({ role, related, analysis, ...claim }) => ({ ...claim, url: `/claims/${claim.id}/` });

export function GET() {
  const lines = data.claims.map((claim) => JSON.stringify(published(claim)));
  return new Response(`[${lines.join(",\n")}]\n`);
}

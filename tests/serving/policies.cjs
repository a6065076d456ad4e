// Judges every content security policy of a built site, in its pages and in _headers.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { CspEvaluator } = require("csp_evaluator/dist/evaluator.js");
const { CspParser } = require("csp_evaluator/dist/parser.js");
const { Severity } = require("csp_evaluator/dist/finding.js");

const REFUSED = [Severity.HIGH, Severity.SYNTAX, Severity.MEDIUM];
const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/g;
const HEADER = /^\s*Content-Security-Policy: (.*)$/gm;

const [site] = process.argv.slice(2);
const policies = new Map();
let pages = 0;
for (const name of fs.readdirSync(site, { recursive: true })) {
  const isPage = name.endsWith(".html");
  if (!isPage && name !== "_headers") continue;
  const found = [...fs.readFileSync(path.join(site, name), "utf8").matchAll(isPage ? META : HEADER)];
  pages += isPage;
  if (!found.length) throw new Error(`${name} must have a policy`);
  for (const [, policy] of found) policies.set(policy, name);
}
if (!pages) throw new Error(`${site} must have pages`);

let refused = 0;
for (const [policy, name] of policies) {
  console.log(`${name}: ${policy}`);
  for (const finding of new CspEvaluator(new CspParser(policy).csp).evaluate()) {
    const isRefused = REFUSED.includes(finding.severity);
    refused += isRefused;
    const severity = Object.keys(Severity).find((key) => Severity[key] === finding.severity);
    console.log(`  ${isRefused ? "REFUSED " : ""}${severity}: ${finding.directive}: ${finding.description}`);
  }
}
console.log(`${policies.size} policies of ${pages} pages and the headers: ${refused} findings that count.`);
process.exit(refused ? 1 : 0);

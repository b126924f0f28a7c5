// Writes management-api.txt: every call of the installed editor client, with the decision that stands in the file for it.
// A call that is new is "undecided", which a test refuses; one that is gone is left out. Run it after raising the client's version:
//   node tests/KonTumInvest.Backoffice.Tests/Contract/list-calls.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('.', import.meta.url);
const client = new URL('../../../wwwroot-assets/backoffice/node_modules/@umbraco-cms/backoffice/', folder);
const list = fileURLToPath(new URL('management-api.txt', folder));
const api = '/umbraco/management/api';

const source = readFileSync(new URL('dist-cms/packages/core/backend-api/sdk.gen.js', client), 'utf8');
const calls = [...source.matchAll(/client\)\.(get|post|put|delete|patch)\(\{.*?url: '([^']+)'/gs)]
	.map(([, method, url]) => `${method.toUpperCase()} ${url.replace(api, '')}`);

const lines = readFileSync(list, 'utf8').split('\n').filter(Boolean);
const comments = lines.filter((line) => line.startsWith('#') && !line.startsWith('# @umbraco-cms/'));
const decisions = new Map();
for (const line of lines.filter((line) => !line.startsWith('#'))) {
	const [decision, method, path, ...reason] = line.split(/\s+/);
	decisions.set(`${method} ${path}`, { decision, reason: reason.join(' ') });
}

const byPath = (left, right) => (left.split(' ')[1] < right.split(' ')[1] ? -1 : left.split(' ')[1] > right.split(' ')[1] ? 1 : left < right ? -1 : 1);
const written = [...new Set(calls)].sort(byPath).map((call) => {
	const [method, path] = call.split(' ');
	const { decision, reason } = decisions.get(call) ?? { decision: 'undecided', reason: '' };
	return `${decision.padEnd(9)} ${method.padEnd(6)} ${path} ${reason}`.trimEnd();
});

const { name, version } = JSON.parse(readFileSync(new URL('package.json', client), 'utf8'));
writeFileSync(list, [`# ${name} ${version}`, ...comments, ...written, ''].join('\n'));

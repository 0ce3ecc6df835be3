// Starts a mock server that answers from the examples of the description and checks what it answers, asks it for every
// operation with a request made of the examples, and fails on whatever it finds wrong.
// usage: node serve-examples.mjs DESCRIPTION.json
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';

const file = process.argv[2];
const description = JSON.parse(fs.readFileSync(file));

const resolve = (node) => {
  while (node?.$ref) {
    node = node.$ref.slice(2).split('/').reduce((at, key) => at[key.replaceAll('~1', '/').replaceAll('~0', '~')], description);
  }
  return node;
};

// The example of a schema, or the least that it asks for.
const sample = (reference) => {
  const schema = resolve(reference);
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (schema.allOf && !schema.properties) return sample(schema.allOf[0]);
  switch (schema.type) {
    case 'array': return [sample(schema.items)];
    case 'integer':
    case 'number': return schema.minimum ?? 1;
    case 'boolean': return true;
    case 'string': return schema.format === 'date-time' ? '2026-05-12T08:00:00Z' : 'x'.repeat(schema.minLength ?? 4);
    default: return Object.fromEntries((schema.required ?? []).map((name) => [name, sample(schema.properties[name])]));
  }
};

const requestOf = (method, path, item) => {
  const query = new URLSearchParams();
  for (const parameter of [...(item.parameters ?? []), ...(item[method].parameters ?? [])].map(resolve)) {
    const value = parameter.example ?? sample(parameter.schema);
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(value));
    else if (parameter.required) [value].flat().forEach((one) => query.append(parameter.name, one));
  }
  const request = { method: method.toUpperCase(), headers: { authorization: 'Bearer not-a-real-key' } };
  const [type, content] = Object.entries(resolve(item[method].requestBody)?.content ?? {})[0] ?? [];
  if (type === 'application/json') {
    request.headers['content-type'] = type;
    request.body = JSON.stringify(content.example ?? sample(content.schema));
  } else if (type) {
    request.body = new FormData();
    for (const name of Object.keys(resolve(content.schema).properties)) {
      request.body.append(name, new Blob(['x'], { type: 'image/png' }), 'picture.png');
    }
  }
  return [path + (query.size ? `?${query}` : ''), request];
};

const freePort = () => new Promise((done) => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});

const port = await freePort();
// In a group of its own, so that npx and what it starts end together.
const server = spawn('npx', ['--yes', '@stoplight/prism-cli@5.14.2', 'mock', '--errors', file, '-h', '127.0.0.1', '-p', port],
  { detached: true });
process.on('exit', () => process.kill(-server.pid));
let log = '';
await new Promise((listening, failed) => {
  const read = (chunk) => {
    log += chunk;
    if (log.includes('is listening')) listening();
  };
  server.stdout.on('data', read);
  server.stderr.on('data', read);
  server.on('exit', () => failed(new Error(log)));
  setTimeout(() => failed(new Error(`Not listening after two minutes\n${log}`)), 120_000).unref();
});

let operations = 0;
let findings = 0;
for (const [path, item] of Object.entries(description.paths)) {
  for (const method of ['get', 'put', 'post', 'delete', 'patch'].filter((name) => item[name])) {
    operations++;
    const [target, request] = requestOf(method, path, item);
    const response = await fetch(`http://127.0.0.1:${port}${target}`, request);
    const body = await response.text();
    const violations = response.headers.get('sl-violations');
    if (!response.ok || violations) {
      findings++;
      console.log(`${method.toUpperCase()} ${path}: ${response.status} ${violations ?? body}`);
    }
  }
}
console.log(`operations served ${operations}, findings ${findings}`);
process.exit(findings === 0 && operations > 0 ? 0 : 1);

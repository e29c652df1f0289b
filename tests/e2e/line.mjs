// A tap on the browser's line: a proxy through which all of its traffic goes, that of workers too. It counts what comes over the line and
// passes nothing on to anybody but our own server.
import { createServer, request as ask } from "node:http";

/** What Chromium itself asks its maker about forms that it sees: no page of ours, and refused here like everything else. */
const OF_THE_BROWSER = new Set(["content-autofill.googleapis.com:443"]);

/** Opens a tap. `{ proxy, answers, strays, close }`: the address for the browser, what came, and what was asked of others. */
export async function tap(origin) {
  const answers = [];
  const strays = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url, origin);
    if (url.origin !== origin) {
      strays.push(url.origin);
      response.writeHead(502).end();
      return;
    }
    const onwards = ask(url, { method: request.method, headers: request.headers, agent: false }, (answer) => {
      const entry = { url: url.href, bytes: answer.rawHeaders.join(": ").length + 20 };
      answers.push(entry);
      answer.on("data", (chunk) => {
        entry.bytes += chunk.length;
      });
      response.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(response);
    });
    onwards.on("error", () => response.destroy());
    request.pipe(onwards);
  });
  // Whatever is encrypted goes to somebody else: our server speaks HTTP here.
  server.on("connect", (request, socket) => {
    if (!OF_THE_BROWSER.has(request.url)) strays.push(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    proxy: { server: `http://127.0.0.1:${server.address().port}` },
    answers,
    strays,
    /** Waits for nobody: what the browser still holds open ends with it. */
    close: () => {
      server.close();
      server.closeAllConnections();
      server.unref();
    },
  };
}

"""A web server on this machine that behaves as badly as a test asks it to."""

from __future__ import annotations

import gzip
import threading
from collections import Counter
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.serving import served

PAGE = b"<html><body><p>A bridge fell.</p></body></html>"
BOMB = gzip.compress(b"0" * 20_000_000, mtime=0)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self):
        self.server.asked[self.path] += 1
        self.server.agents.add(self.headers.get("User-Agent"))
        with suppress(OSError):
            getattr(self, "say_" + self.path.strip("/").replace(".", "_").replace("/", "_"), self.say_missing)()

    def log_message(self, *_):
        pass

    def send(self, content=PAGE, status=200, **headers):
        self.send_response(status)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in {"Content-Length": str(len(content)), "Content-Type": "text/html", **given}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def say_missing(self):
        self.send(b"", 404)

    def say_robots_txt(self):
        status, rules = self.server.robots
        self.send(rules.encode(), status, Content_Type="text/plain")

    def say_page(self):
        self.send(Content_Type="text/html; charset=iso-8859-1")

    def say_moved(self):
        self.send(b"", 302, Location="/page")

    def say_circle(self):
        self.send(b"", 302, Location="/circle")

    def say_inward(self):
        self.send(b"", 302, Location=f"http://127.0.0.2:{self.server.server_port}/page")

    def say_elsewhere(self):
        self.send(b"", 302, Location="file:///etc/passwd")

    def say_forbidden(self):
        self.send(b"", 403)

    def say_busy(self):
        if self.server.asked["/busy"] == 1:
            self.send(b"", 503, Retry_After="0")
        else:
            self.send()

    def say_broken(self):
        self.send(b"", 500)

    def say_short(self):
        self.send(Content_Length=str(len(PAGE) + 100))
        self.close_connection = True

    def say_endless(self):
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"x" * 65_536)

    def say_drip(self):
        self.send_response(200)
        self.end_headers()
        while not self.server.over.wait(0.02):
            self.wfile.write(b"x")
            self.wfile.flush()

    def say_silent(self):
        self.server.over.wait(20)

    def say_bomb(self):
        self.send(BOMB, Content_Encoding="gzip")

    def say_damaged(self):
        self.send(b"this is no gzip", Content_Encoding="gzip")

    def say_versioned(self):
        if self.headers.get("If-None-Match") == '"one"':
            self.send(b"", 304)
        else:
            self.send(ETag='"one"')


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked = Counter()
        self.agents = set()
        self.robots = (404, "")
        self.over = threading.Event()

    def url(self, path):
        return f"http://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, *_):
        pass


@contextmanager
def running():
    with Server() as server, served(server):
        yield server

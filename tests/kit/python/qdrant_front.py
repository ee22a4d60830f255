"""The HTTP requests of qdrant.sh, answered by qdrant-client's own in-memory mode: prints its port, and serves.

Every body goes through the client's models, which refuse what Qdrant would not take.
"""

import json
import re
from http.server import BaseHTTPRequestHandler, HTTPServer

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")


def create(name, body):
    wanted = models.CreateCollection.model_validate(body)
    client.create_collection(
        name, vectors_config=wanted.vectors, sparse_vectors_config=wanted.sparse_vectors
    )
    return True


def upsert(name, body):
    client.upsert(name, points=models.PointsList.model_validate(body).points)
    return {"status": "completed"}


def query(name, body):
    wanted = models.QueryRequest.model_validate(body)
    found = client.query_points(
        name, prefetch=wanted.prefetch, query=wanted.query, limit=wanted.limit, with_payload=True
    )
    return found.model_dump(mode="json")


ROUTES = [
    ("PUT", r"/collections/(\w+)$", create),
    ("PUT", r"/collections/(\w+)/points\?wait=true$", upsert),
    ("POST", r"/collections/(\w+)/points/query$", query),
]


class Front(BaseHTTPRequestHandler):
    def answer(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        for method, path, serve in ROUTES:
            found = re.match(path, self.path)
            if method == self.command and found:
                try:
                    return self.send(200, {"result": serve(found[1], body), "status": "ok"})
                except ValueError as error:
                    return self.send(400, {"status": {"error": str(error)}})
        return self.send(404, {"status": {"error": f"{self.command} {self.path}"}})

    do_PUT = do_POST = answer

    def send(self, status, value):
        text = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Front)
print(server.server_port, flush=True)
server.serve_forever()

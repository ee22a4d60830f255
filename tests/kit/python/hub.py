"""A mirror of a hub on loopback: prints its port, serves the files of a folder as the model `tiny/model`, and tells what is asked.

It speaks as much of two protocols as their clients ask: Hugging Face's, and ModelScope's.
"""

import hashlib
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlparse

FOLDER = Path(sys.argv[1])
COMMIT = "0" * 39 + "7"
NAME = "tiny/model"


def files():
    return sorted(file for file in FOLDER.iterdir() if file.is_file())


class Hub(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def json(self, value):
        self.answer(200, json.dumps(value).encode(), Content_Type="application/json")

    def do_GET(self):
        url = urlparse(self.path)
        path, query = unquote(url.path), parse_qs(url.query)
        print(f"{self.command} {path}", flush=True)
        if path.startswith(f"/{NAME}/resolve/"):
            return self.file(path.split("/", 5)[5])
        if path.startswith("/api/v1/models"):
            return self.modelscope(path, query)
        if path.startswith(f"/api/models/{NAME}"):
            siblings = [{"rfilename": file.name} for file in files()]
            if "/tree/" in path:
                return self.json([{"type": "file", "path": one.name, "size": one.stat().st_size, "oid": "0"} for one in files()])
            return self.json({"id": NAME, "modelId": NAME, "sha": COMMIT, "siblings": siblings, "tags": [], "private": False})
        self.answer(404, b"{}", X_Error_Code="RepoNotFound")

    do_HEAD = do_GET

    def file(self, name):
        file = FOLDER / name
        if not file.is_file():
            return self.answer(404, X_Error_Code="EntryNotFound", X_Repo_Commit=COMMIT)
        body = file.read_bytes()
        tag = hashlib.sha256(body).hexdigest()
        self.answer(200, body, ETag=f'"{tag}"', X_Repo_Commit=COMMIT, Accept_Ranges="bytes")

    def modelscope(self, path, query):
        if path.endswith("/repo/files"):
            listed = [
                {
                    **{"Name": one.name, "Path": one.name, "Type": "blob", "Size": one.stat().st_size, "Revision": COMMIT},
                    **{"Sha256": hashlib.sha256(one.read_bytes()).hexdigest(), "IsLFS": False, "CommittedDate": 0},
                }
                for one in files()
            ]
            return self.json({"Code": 200, "Success": True, "Data": {"Files": listed, "LatestCommitter": {}}})
        if path.endswith("/repo"):
            return self.file(query["FilePath"][0])
        if path.endswith("/revisions"):
            revisions = {"Branches": [{"Revision": "master", "CreatedAt": 0}], "Tags": []}
            return self.json({"Code": 200, "Success": True, "Data": {"RevisionMap": revisions}})
        self.json({"Code": 200, "Success": True, "Data": {"Id": 1, "Path": "tiny", "Name": "model", "Revision": "master"}})


server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
print(server.server_address[1], flush=True)
server.serve_forever()

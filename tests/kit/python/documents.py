"""Documents of others, read twice.

    documents.py fetch LIST FOLDER    the files of the packages in LIST, held against their digests, and a Chinese one
    documents.py compare FOLDER       the share of the second reader's words in NAME.txt, for each file NAME

Fails where a share is below 98 %. The second reader is pdfminer.six or python-docx. A word is a run of letters and figures; of Han
and kana, each pair of neighbours. What pdfminer writes as (cid:7) has no letter.
"""
import collections, hashlib, json, pathlib, re, shutil, subprocess, sys, tarfile, tempfile, unicodedata

LEAST = 0.98
COMMANDS = {
    "pip": ["{python}", "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", "{name}", "{name}=={version}"],
    "npm": ["npm", "pack", "--silent", "{name}@{version}"],
    "apt": ["apt-get", "download", "{name}={version}"],
}
HAN = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"


def fetched(package, folder):
    """The files of a package, by name; raises where its digest is another."""
    with tempfile.TemporaryDirectory() as where:
        command = [part.format(python=sys.executable, **package) for part in COMMANDS[package["of"]]]
        subprocess.run(command, cwd=where, check=True, capture_output=True, text=True)
        (archive,) = pathlib.Path(where).iterdir()
        digest = hashlib.sha256(archive.read_bytes()).hexdigest()
        if digest != package["sha256"]:
            raise ValueError(f"{archive.name} has the SHA-256 {digest}, not {package['sha256']}")
        inside = pathlib.Path(where, "inside")
        if package["of"] == "apt":
            subprocess.run(["dpkg", "-x", archive, inside], check=True)
        else:
            tarfile.open(archive).extractall(inside, filter="data")
        root = inside if package["of"] == "apt" else next(inside.iterdir())
        for file in package["files"]:
            shutil.copy(root / file, folder / file.split("/")[-1])


def written(folder):
    """A Chinese document, as the package cn-gov-docx writes it: no package was found that ships one."""
    from cn_gov_docx import CnGovDocx

    document = CnGovDocx()
    for line in pathlib.Path("content/kit/README.zh.md").read_text("utf-8").split("\n"):
        title = re.match(r"(#+) (.*)", line)
        if title:
            [document.add_title, document.add_h1, document.add_h2][min(len(title[1]), 3) - 1](title[2])
        elif line.strip():
            document.add_text(line.strip())
    document.save(str(folder / "cn-gov-docx.docx"))


def fetch(given, folder):
    folder.mkdir(parents=True, exist_ok=True)
    written(folder)
    sources = {"cn-gov-docx.docx": "written by cn-gov-docx 0.2.1"}
    for package in json.loads(given.read_text("utf-8")):
        names = {file.split("/")[-1]: f"{package['name']} {package['version']}" for file in package["files"]}
        if package["of"] == "apt" and not shutil.which("apt-get"):
            print(f"Not fetched, there is no apt-get: {', '.join(names)}")
            continue
        if not all((folder / name).exists() for name in names):
            fetched(package, folder)
        sources |= names
    (folder / "sources.json").write_text(json.dumps(sources))


def second(path):
    if path.suffix == ".pdf":
        from pdfminer.high_level import extract_text

        return re.sub(r"\(cid:\d+\)", " ", extract_text(path))
    import docx

    def lines(container, seen):
        for part in container.iter_inner_content():
            if not hasattr(part, "rows"):
                yield part.text
                continue
            for cell in (cell for row in part.rows for cell in row.cells):
                if cell._tc not in seen:
                    seen.add(cell._tc)
                    yield from lines(cell, seen)

    return "\n".join(lines(docx.Document(path), set()))


def words(text):
    """How often each word occurs; a word that a line's end cuts is whole."""
    plain = unicodedata.normalize("NFKC", text).lower().replace("\u00ad", "")
    plain = re.sub(r"(?<=[^\W\d_])[-\u2010][ \t]*\n\s*(?=[^\W\d_])", "", plain)
    found = collections.Counter()
    for run in re.findall(rf"{HAN}+|(?:(?!{HAN})[^\W_])+", plain):
        pairs = [run[at : at + 2] for at in range(len(run) - 1)] if re.match(HAN, run) else []
        found.update(pairs or [run])
    return found


def compare(folder):
    below = []
    for name, source in json.loads((folder / "sources.json").read_text()).items():
        ours, theirs = (folder / f"{name}.txt").read_text("utf-8"), words(second(folder / name))
        mine = words(ours)
        known = {word: len(re.findall(re.escape(word), ours)) if re.fullmatch(HAN, word) else mine[word] for word in theirs}
        both = sum(min(count, known[word]) for word, count in theirs.items())
        share = both / theirs.total()
        print(f"{name:36} {source:34} {theirs.total():6} words, {share:7.2%} found")
        if share < LEAST:
            below.append(f"{name} lacks {', '.join(word for word in theirs if known[word] < theirs[word])[:300]}")
    print("\n".join(below))
    return bool(below)


if __name__ == "__main__":
    task, *paths = sys.argv[1:]
    sys.exit({"fetch": fetch, "compare": compare}[task](*map(pathlib.Path, paths)))

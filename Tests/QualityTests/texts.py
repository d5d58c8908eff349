"""The texts whose truth is known, from the folder ../shared beside the checkout, and what galley makes of them."""
import glob, json, os, subprocess, sys

SHARED = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "shared"))
EVAL = os.path.join(SHARED, "eval")

if not os.path.exists(os.path.join(EVAL, "score.py")):
    name = os.path.basename(sys.argv[0])
    print(f"SKIPPED: {name}: there is no {os.path.relpath(EVAL)} beside this checkout, so no text was read", file=sys.stderr)
    sys.exit(0)
sys.path.insert(0, EVAL)
import degrade

# Clean structured texts by language: the name pyphen hyphenates by, and where the text is.
LANGUAGES = {
    "en": ("en_GB", "c-structured/standardebooks*/src/epub/text/chapter-1.xhtml"),
    "de": ("de_DE", "c-structured/*deu/level1/*.xml"),
    "fr": ("fr_FR", "c-structured/*fra/level1/*.xml"),
    "it": ("it_IT", "c-structured/*ita/level1/*.xml"),
    "es": ("es_ES", "c-structured/*spa/level1/*.xml"),
    "ja": ("none", "c-structured/aozorahack*/cards/*/files/*/2469*.txt"),
    "ar": ("none", "c-structured/OpenArabicPE*/tei/*.xml"),
    "zh": ("none", "d-chinese/LawRefBook*/*/*企业破产法*.md"),
}


def golds():
    """The five real pages as a person made them: key and gold document."""
    for path in sorted(glob.glob(os.path.join(EVAL, "gold", "*.json"))):
        yield os.path.basename(path)[:3], json.load(open(path, encoding="utf-8"))


def seed(gold):
    return os.path.join(SHARED, "seeds", gold["source"])


def corpus(pattern):
    """The paths that match `pattern` in the corpus; none is a mistake of the pattern."""
    paths = sorted(glob.glob(os.path.join(SHARED, "corpus", pattern), recursive=True))
    if not paths:
        raise SystemExit(f"nothing matches corpus/{pattern}")
    return paths


def gold_from(path, hyphenation, take=120):
    """A gold document of the first `take` blocks of a clean structured text."""
    made = subprocess.run(
        [sys.executable, os.path.join(EVAL, "gold_from.py"), "--take", str(take), "--lang", hyphenation, path],
        capture_output=True, text=True, check=True)
    return json.loads(made.stdout)


def language_gold(language):
    hyphenation, pattern = LANGUAGES[language]
    return gold_from(corpus(pattern)[0], hyphenation)


def convert(galley, source, output, *options):
    done = subprocess.run([galley, "convert", source, "-o", output, "--force", *options], capture_output=True, text=True, timeout=300)
    if done.returncode:
        raise SystemExit(f"galley failed on {source}: {done.stderr.strip()[-300:]}")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def document(galley, work, text, *options):
    """What galley makes of `text`, as its JSON says it."""
    source, output = f"{work}/text.txt", f"{work}/text.json"
    write(source, text)
    convert(galley, source, output, *options)
    return json.loads(read(output))


def inline_text(inlines):
    parts = []
    for inline in inlines:
        parts += [piece.get("t", "") for piece in inline.get("pieces", [])]
        parts.append(inline_text(inline.get("inlines", [])))
        if inline["type"] == "line-break":
            parts.append("\n")
    return "".join(parts)


def blocks(made):
    """The blocks of a document in reading order: (role, level, text) each, an article's first with a mark."""
    found = []

    def walk(block, role):
        kind = block["type"]
        if "inlines" in block:
            found.append((block.get("role", role), block.get("level", 0), inline_text(block["inlines"])))
        elif kind == "list":
            for item in block["items"]:
                for inner in item:
                    walk(inner, "item")
        elif kind in ("quotation", "container"):
            for inner in block["blocks"]:
                walk(inner, block.get("role", kind))
        elif kind in ("verse", "preformatted"):
            found.append((kind, 0, "\n".join(inline_text(line) for line in block["lines"])))
        elif kind == "table":
            found.append((kind, 0, "\n".join("|".join(inline_text(cell) for cell in row) for row in block["rows"])))
        else:
            found.append((kind, 0, ""))

    for article in made["articles"]:
        for block in article["blocks"]:
            walk(block, kind_role(block))
    return found


def kind_role(block):
    return block.get("role", block["type"])

"""Truth for the hard-wrapped periodicals of ../shared/corpus/b-hardwrap-gt, made from the HTML that stands beside each text.

Text and HTML are two transcriptions of one printed page. The truth is the *text's own characters*, cut into blocks where
the HTML begins one, so nothing that differs between the two (`--` for a dash, `_italic_`, page numbers, the words
around a picture) counts for or against anybody:

1. What Project Gutenberg put before and behind the page, the licence and the line of credits, is cut from both.
2. The HTML is read into blocks: h1 to h6, p, li, td, bare text between blocks, and each line that `<br>` or a break in
   `<pre>` ends.
3. Letters and digits of both are aligned; a block that the HTML keeps elsewhere (a picture's caption, a footnote) is
   looked up by its text.
4. A block begins at the line of the text that holds its first letter, if nothing else of the HTML stands before it on
   that line. A block that begins inside a line (a cell of a row, a heading run into its paragraph) is no boundary.
5. Text that the HTML does not have (a line that says a picture stood here) is a block where blank lines set it off;
   whether a short one is a heading is left open.

A heading is what the HTML marks h1 to h6, and a short paragraph of its own, with no sentence in it, that is set in bold
throughout, or centred in capitals throughout. A heading's second line after `<br>` may stand alone or be part of it.
HTML marks by the size of the type, so that a reader would not call everything so marked a heading:

- A line that only its dress tells, under text and with more white space below it than above, signs that text.
- Three and more short lines over each other, one of them marked, are one display: a title page, the masthead of a number,
  an advertisement, a title of many decks. What heads it is its first line, if that is marked; which of the others are
  headings of their own, rather than its price, its date or its publisher, nobody can say, and it is left open. A marked
  line with more white space above it than any line before has begins another display, and so does what stands behind a
  rule.

Signs of emphasis and double hyphens are folded on both sides before scoring; lines without a letter count for nothing.

What this truth does not know, and where its ceiling is: run this file. It prints what was dropped by cause, and the score
of the truth's own blocks, a paragraph a line, read by galley: what no repair of lines could better.
"""
import html.parser, os, re, unicodedata

# Key, language, and the start of the folder's name.
PERIODICALS = [
    ("mirror 1829", "en", "GITenberg+The-Mirror"),
    ("illustration 1843", "fr", "GITenberg+L-Illustration-No-0001"),
    ("american 1867", "en", "GITenberg+Scientific-American"),
    ("aarde 1886", "nl", "GITenberg+Een-reis"),
    ("illustration 1914", "fr", "GITenberg+L-Illustration-N-3727"),
    ("revista 1919", "es", "GITenberg+Revista"),
    ("heimat 1921", "de", "GITenberg+Landesverein"),
]

BLOCKS = {"p", "li", "div", "blockquote", "tr", "td", "th", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table",
          "tbody", "body", "center", "caption", "pre", "address"}
VOID = {"br", "hr", "img", "meta", "link", "input", "col"}
MUTE = {"head", "script", "style", "title"}
PAGE_NUMBERS = {"pagenum", "pageno"}
CENTRED = {"center", "centre", "ctr", "mid"}
CAPTIONS = {"caption", "legend", "figurehead", "figcenter", "figure", "lef", "rig"}
# The widest paragraph that is taken for a heading because of its dress alone: a line and a half of print.
WIDEST_DRESSED = 90


class Block:
    """A block of the HTML: its kind (`h`, `sub` for a heading's further lines, `p`), and its letters with how they are set."""

    def __init__(self, kind, text, dressed):
        self.kind, self.text, self.dressed = kind, text, dressed


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.pieces, self.blocks, self.line, self.picture = [], [], [], 0, False

    def flush(self, ends=True):
        text = "".join(t for t, _ in self.pieces)
        if letters(text):
            tags = [t for t, _ in self.stack]
            classes = set().union(*[c for _, c in self.stack]) if self.stack else set()
            heading = any(re.fullmatch("h[1-6]", t) for t in tags) or "h2" in classes
            bold = all(b or not letters(t) for t, b in self.pieces)
            centred = bool(classes & CENTRED) or "center" in tags
            capitals = text.upper() == text and sum(c.isalpha() for c in text) > 3
            short = len(" ".join(text.split())) <= WIDEST_DRESSED and not re.search(r"[.!?:;]\s+\S", text.strip())
            plain = not (classes & CAPTIONS or self.picture or {"right", "rig", "mright"} & classes)
            dressed = plain and short and (bold or centred and capitals)
            kind = ("h" if self.line == 0 else "sub") if heading else "p"
            self.blocks.append(Block(kind, text, dressed and self.line == 0 and ends))
            self.line += 1
        self.pieces = []
        if ends:
            self.line, self.picture = 0, False

    def handle_starttag(self, tag, attributes):
        values = {k: v or "" for k, v in attributes}
        if tag == "br":
            self.flush(ends=False)
        elif tag in BLOCKS:
            self.flush()
        if tag == "img":
            self.picture = True
        if tag in VOID:
            return
        if tag in ("p", "li", "td"):  # HTML lets these stay open.
            while self.stack and self.stack[-1][0] == tag == "p":
                self.stack.pop()
        classes = set(values.get("class", "").lower().split())
        if values.get("align", "").lower() == "center":
            classes.add("center")
        self.stack.append((tag, classes))

    def handle_endtag(self, tag):
        if tag in VOID or not any(t == tag for t, _ in self.stack):
            return
        if tag in BLOCKS:
            self.flush()
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if any(t in MUTE or c & PAGE_NUMBERS for t, c in self.stack):
            return
        bold = any(t in ("b", "strong") for t, _ in self.stack)
        set_in_lines = any(t == "pre" for t, _ in self.stack)
        for number, line in enumerate(data.split("\n") if set_in_lines else [data]):
            if number:
                self.flush(ends=False)
            self.pieces.append((line, bold))


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def decode(data):
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def page_text(text):
    """The lines of the page: without the header, the credits and the licence."""
    lines = text.replace("\r\n", "\n").split("\n")
    first = next(i for i, l in enumerate(lines) if l.startswith("*** START OF"))
    while lines[first].strip():
        first += 1
    last = next(i for i, l in enumerate(lines) if re.match(r"\*\*\* END OF|End of (the )?Project Gutenberg", l))
    lines = lines[first:last]
    while not lines[0].strip():
        lines.pop(0)
    if lines[0].startswith("Produced by"):
        while lines[0].strip():
            lines.pop(0)
    while not lines[0].strip():
        lines.pop(0)
    while not lines[-1].strip():
        lines.pop()
    return lines


def html_blocks(text):
    reader = Reader()
    reader.feed(text)
    reader.flush()
    blocks = reader.blocks
    start = max((i for i, b in enumerate(blocks) if "*** START OF" in b.text), default=-1)
    end = next((i for i, b in enumerate(blocks) if i > start and re.search(r"\*\*\* ?END OF|End of (the )?Project Gutenberg", b.text)), len(blocks))
    blocks = blocks[start + 1:end]
    while blocks and blocks[0].text.strip().startswith(("Produced by", "https://www.pgdp")):
        blocks.pop(0)
    return blocks


class Truth:
    """The blocks of one periodical in the order of its text, and what was left out of account."""

    def __init__(self, folder, align):
        self.notes = {}
        names = [os.path.join(d, f) for d, _, fs in os.walk(folder) for f in fs]
        self.lines = page_text(decode(open(next(n for n in names if n.endswith(".txt")), "rb").read()))
        source = html_blocks(decode(open(next(n for n in names if n.endswith(".htm")), "rb").read()))
        self.starts = self.line_starts(source, align)
        self.blocks = self.cut()

    def note(self, what, example=""):
        self.notes.setdefault(what, []).append(example)

    @staticmethod
    def drop_stray(owner, offset_in, parts):
        """Forgets letters that were matched far from the rest of their block: no more than chance."""
        places = {}
        for k, o in enumerate(owner):
            if o >= 0:
                places.setdefault(o, []).append(k)
        for o, ks in places.items():
            shifts = sorted(k - offset_in[k] for k in ks)
            middle, reach = shifts[len(shifts) // 2], 30 if len(parts[o]) < 60 else max(200, len(parts[o]) // 3)
            near = [k for k in ks if abs(k - offset_in[k] - middle) <= reach]
            for k in set(ks) - set(near if len(near) * 3 >= len(parts[o]) else []):
                owner[k] = -1

    def line_starts(self, source, align):
        """By line of the text: the HTML block that begins there."""
        owner_text, first_line = [], []
        for index, line in enumerate(self.lines):
            t = letters(line)
            owner_text.append(t)
            first_line += [index] * len(t)
        text = "".join(owner_text)
        parts = [letters(b.text) for b in source]
        joined = "".join(parts)
        owner = [-1] * len(text)          # HTML block of each letter of the text
        offset_in = [0] * len(text)
        block_of, within = [], []
        for i, p in enumerate(parts):
            block_of += [i] * len(p)
            within += range(len(p))
        for tag, a, b, c, d in align(joined, text):
            if tag == "equal":
                for k in range(b - a):
                    owner[c + k], offset_in[c + k] = block_of[a + k], within[a + k]
        found = [0] * len(parts)
        for o in owner:
            if o >= 0:
                found[o] += 1
        # What the HTML keeps elsewhere.
        for i, p in enumerate(parts):
            if found[i] * 2 >= len(p):
                continue
            at = text.find(p)
            while at >= 0 and sum(found[o] * 2 >= len(parts[o]) for o in owner[at:at + len(p)] if o >= 0) * 2 > len(p):
                at = text.find(p, at + 1)
            if at < 0:
                self.note("HTML block that is not in the text", p[:60])
                continue
            for k in range(len(text)):
                if owner[k] == i:
                    owner[k] = -1
            for k in range(len(p)):
                owner[at + k], offset_in[at + k] = i, k
            found[i] = len(p)
        self.drop_stray(owner, offset_in, parts)
        self.owner_of_line = [[] for _ in self.lines]
        for k, o in enumerate(owner):
            self.owner_of_line[first_line[k]].append((o, offset_in[k]))
        starts, seen = {}, set()
        for index in range(len(self.lines)):
            cells = self.owner_of_line[index]
            before = set()
            for place, (o, inside) in enumerate(cells):
                if o >= 0 and o not in seen:
                    seen.add(o)
                    if before:
                        self.note("block that begins inside a line", self.lines[index])
                    elif inside <= 3 or inside * 3 <= len(parts[o]):
                        starts[index] = source[o]
                before.add(o) if o >= 0 else None
        # Paragraphs that the HTML does not have.
        index = 0
        while index < len(self.lines):
            end = index
            while end < len(self.lines) and self.lines[end].strip():
                end += 1
            cells = [c for line in self.owner_of_line[index:end] for c in line]
            if cells and sum(o >= 0 for o, _ in cells) * 3 < len(cells):
                for line in range(index, end):
                    starts.pop(line, None)
                starts[index] = Block("p", "", False)
                self.note("paragraph of the text alone", self.lines[index])
                after = next((l for l in range(end, len(self.lines)) if self.owner_of_line[l]), None)
                if after is not None and after not in starts:
                    starts[after] = Block("p", "", False)
                    self.note("HTML block that such a paragraph parts", self.lines[after])
            elif cells and index not in starts and index > 0:
                self.note("blank line inside an HTML block", self.lines[index])
            index = end + 1
        for line in starts:
            if line and self.lines[line - 1].strip():
                self.note("block without a blank line before it", self.lines[line])
        return starts

    def cut(self):
        blocks, spaces = [], []
        space = None  # Blank lines since the last line with a letter; None behind a rule and at the top.
        for index, line in enumerate(self.lines):
            if not letters(line):
                space = None if line.strip() or space is None else space + 1
                continue
            if index in self.starts or not blocks:
                blocks.append([self.starts.get(index, Block("p", "", False)), []])
                spaces.append(space)
            blocks[-1][1].append(line.strip())
            space = 0
        result = []
        for block, lines in blocks:
            text = " ".join(lines)
            role = {"h": "h2", "sub": "subtitle", "p": "h2" if block.dressed else "p"}[block.kind]
            if text.startswith("["):  # The text shows a picture's words here, no heading.
                role = "p"
            if role != "p" and len(letters(block.text)) < 0.7 * len(letters(text)):
                self.note("heading that runs on into its text", text[:60])
                role = "p"
            result.append({"role": role, "text": fold(text)})
        # Whether short matter that the HTML leaves out is a heading nobody can say.
        for block, (source, lines) in zip(result, blocks):
            if not source.text and block["role"] == "p" and len(block["text"]) <= WIDEST_DRESSED and block["text"][0] != "[":
                block["role"] = "lead"
        # A number over a heading that the HTML leaves out may stand alone or be part of the heading.
        for block, below in zip(result, result[1:]):
            if block["role"] == "p" and below["role"] == "h2" and re.fullmatch(r"[IVXLC]+\.?|\d+\.?", block["text"]):
                block["role"] = "lead"
        self.drop_signatures(result, [block.kind for block, _ in blocks], spaces)
        self.open_displays(result, spaces)
        return result

    def drop_signatures(self, blocks, kinds, spaces):
        """A line that only its dress tells, closer to the text above than to what follows, is its signature."""
        for i, block in enumerate(blocks):
            if block["role"] == "h2" and kinds[i] == "p" and 0 < i < len(blocks) - 1 and not is_display(blocks[i - 1]) \
                    and spaces[i] is not None and (spaces[i + 1] is None or spaces[i + 1] > spaces[i]):
                self.note("signature set as a heading", block["text"][:60])
                block["role"] = "p"

    def open_displays(self, blocks, spaces):
        """Of three and more short lines over each other only the first is told from the others."""
        start = 0
        while start < len(blocks):
            end = start + 1
            widest = 99 if spaces[start] is None else spaces[start]
            while end < len(blocks) and is_display(blocks[end - 1]) and is_display(blocks[end]) and spaces[end] is not None \
                    and not (blocks[end]["role"] == "h2" and spaces[end] > widest):
                widest = max(widest, spaces[end])
                end += 1
            display = [b for b in blocks[start:end] if b["role"] in ("h2", "subtitle", "p", "lead")]
            if end - start >= 3 and any(b["role"] == "h2" for b in display):
                for block in display[1 if display[0]["role"] == "h2" else 0:]:
                    if block["role"] == "h2":
                        self.note("line of a display set as a heading", block["text"][:60])
                    if block["role"] in ("h2", "p"):
                        block["role"] = "open"
            start = end

    def gold(self, open_role):
        blocks = [block | {"role": open_role} if block["role"] == "open" else block for block in self.blocks]
        return {"articles": [{"blocks": blocks}], "drop": []}

    def score(self, score, blocks, show=False):
        """The scores of a book: what is open counts as a block, and as a heading neither for nor against."""
        return score(self.gold("p"), blocks, show) | {k: v for k, v in score(self.gold("lead"), blocks, show).items() if "head" in k}

    def text(self, blank=True):
        return "\n".join(l for l in self.lines if blank or l.strip()) + "\n"


def is_display(block):
    """Whether a block may be a line of display: marked as one, or short and without a word that ends a sentence inside."""
    text = block["text"]
    short = len(text) <= WIDEST_DRESSED and not re.search(r"\w{4,}[.!?]\W*\s\w", text)
    return text[:1] != "[" and (block["role"] == "h2" or short)


def fold(text):
    text = re.sub(r"(?<![^\W_])[_=~]+|[_=~]+(?![^\W_])", "", text)
    return re.sub(r"--+", "-", text)


def folded(blocks):
    """What a book says, line by line, in the form of the truth."""
    for kind, level, text, roles, article in blocks:
        for part in [text] if kind != "p" else text.split("\n"):
            if letters(part):
                yield (kind, level, fold(part), roles, article)


def truths(corpus, align):
    folder = os.path.join(corpus, "b-hardwrap-gt")
    for key, language, start in PERIODICALS:
        name = next(n for n in sorted(os.listdir(folder)) if n.startswith(start))
        yield key, Truth(os.path.join(folder, name), align)


def main():
    """Prints what the truth leaves out, and its ceiling."""
    import argparse, tempfile
    import texts
    import score
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley")
    parser.add_argument("--show", type=int, default=0, help="examples of each cause")
    arguments = parser.parse_args()
    for key, truth in truths(os.path.join(texts.SHARED, "corpus"), score.opcodes):
        heads = sum(b["role"] == "h2" for b in truth.blocks)
        with tempfile.TemporaryDirectory() as work:
            with open(f"{work}/page.txt", "w", encoding="utf-8") as file:
                file.write("\n\n".join(b["text"] for b in truth.blocks) + "\n")
            texts.convert(arguments.galley, f"{work}/page.txt", f"{work}/page.epub")
            ceiling = truth.score(score.score, list(folded(score.read(f"{work}/page.epub"))))
        print(f"{key:18} {len(truth.lines)} lines, {len(truth.blocks)} blocks, {heads} headings; a paragraph a line: "
              f"bounds {ceiling['bounds']:.3f}, heads {ceiling['heads']:.3f}, kept {ceiling['kept']:.3f}")
        for what, examples in sorted(truth.notes.items()):
            print(f"    {len(examples):4} {what}")
            for example in examples[:arguments.show]:
                print(f"         {example.strip()[:110]}")


if __name__ == "__main__":
    main()

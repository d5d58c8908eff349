"""Figures held to floors, for the suites of this folder: a floor only ever rises."""
import argparse, math, os, sys, tempfile

FLOORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors.tsv")


class Figures:
    """The figures of one run by suite, case and measure."""

    def __init__(self):
        self.seen, self.slack = {}, {}

    def add(self, suite, case, measures, note="", slack=0):
        """Takes a case's measures, cut to three places; `note` is shown and not held to anything.

        A floor is set `slack` below the figure: for what no one demands to the last block, and a better decision
        elsewhere may shift."""
        for name, value in measures.items():
            self.seen[(suite, case, name)] = math.floor(value * 1000 + 1e-9) / 1000
            self.slack[(suite, case, name)] = slack
        print(f"{suite:12} {case:24} " + "  ".join(f"{n} {v:.3f}" for n, v in measures.items()) + f"  {note}".rstrip(), flush=True)


def read():
    floors = {}
    if os.path.exists(FLOORS):
        for line in open(FLOORS, encoding="utf-8"):
            if line.strip() and not line.startswith("#"):
                suite, case, name, floor = line.rstrip("\n").split("\t")
                floors[(suite, case, name)] = float(floor)
    return floors


def write(floors):
    with open(FLOORS, "w", encoding="utf-8") as file:
        file.write("# suite, case, measure, floor: made by the scripts of this folder, called with --raise\n")
        for (suite, case, name), floor in sorted(floors.items()):
            file.write(f"{suite}\t{case}\t{name}\t{floor:.3f}\n")


def hold(name, documentation, suites):
    """Runs `suites` (name: function of galley, folder and figures) as the command line says; exits 1 below a floor."""
    parser = argparse.ArgumentParser(description=documentation, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley")
    parser.add_argument("--suite", choices=sorted(suites), action="append")
    parser.add_argument("--raise", dest="raises", action="store_true", help="write higher figures as new floors")
    parser.add_argument("--show", metavar="FOLDER", help="write what differs into files of this folder, where a suite can tell")
    arguments = parser.parse_args()
    figures = Figures()
    figures.show = arguments.show
    if arguments.show:
        os.makedirs(arguments.show, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        for suite in arguments.suite or suites:
            suites[suite](arguments.galley, work, figures)
    floors = read()
    if arguments.raises:
        if os.environ.get("CI"):
            raise SystemExit(f"{name}: floors are not raised in CI")
        for key, value in figures.seen.items():
            floors[key] = max(value - figures.slack[key], floors.get(key, 0))
        write(floors)
        return
    low = [(k, v, floors[k]) for k, v in figures.seen.items() if k in floors and v < floors[k]]
    for (suite, case, measure), value, floor in low:
        print(f"{name}: {suite} {case}: {measure} is {value:.3f}, below its floor {floor:.3f}")
    # A case that was renamed or lost would take its floors along unseen.
    ran = {(suite, measure) for suite, _, measure in figures.seen}
    lost = [key for key in floors if (key[0], key[2]) in ran and key not in figures.seen]
    new = [key for key in figures.seen if key not in floors]
    for suite, case, measure in lost:
        print(f"{name}: {suite} {case}: {measure} has a floor and no figure; find out where it went")
    for suite, case, measure in new:
        print(f"{name}: {suite} {case}: {measure} has no floor; give it one with --raise")
    print(f"{name}: {len(figures.seen)} figures, {len(low)} below their floors")
    sys.exit(1 if low or lost or new else 0)

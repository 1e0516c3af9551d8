import io
import json
import sys

from hypothesis import HealthCheck, given, settings
from schemas import complaints
from strategies import days, written_plans

from wirralplan.cli.app import main


def run(args, stdin):
    out, err = io.BytesIO(), io.BytesIO()
    old = sys.stdin, sys.stdout, sys.stderr
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin)); sys.stdout = io.TextIOWrapper(out, encoding="utf-8"); sys.stderr = io.TextIOWrapper(err, encoding="utf-8")
    try:
        try: main(args)
        except SystemExit as e: code = e.code
        sys.stdout.flush(); sys.stderr.flush()
    finally:
        sys.stdin, sys.stdout, sys.stderr = old
    return code, out.getvalue().decode(), err.getvalue().decode()

@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(written_plans(), days())
def test_all(w, day):
    text = json.dumps(w, ensure_ascii=False, indent=1).encode()
    for args in (["list"], ["overdue"], ["upcoming"], ["summary"], ["people"]):
        for f in ("table","json","csv","markdown"):
            a = [*args, "--plan", "-", "-f", f] + ([] if args == ["people"] else ["--as-of", day.isoformat()])
            code, out, err = run(a, text)
            assert code == 0, (a, code, err)
            if f == "json":
                name = {"list":"listing","overdue":"listing","upcoming":"listing"}.get(args[0], args[0])
                assert complaints(name, out) == []

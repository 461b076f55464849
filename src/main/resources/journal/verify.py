#!/usr/bin/env python3
"""Kiểm tra nhật ký đã xuất, không cần mạng và phần mềm nào khác / Checks an exported journal, offline, on its own.

    python3 verify.py nhat-ky.zip [--head SEQ:HASH] ...

Each --head is one that was mailed or published earlier and kept elsewhere: it must still be in the chain.
Exit code 0: whole; 1: broken, the first broken link is named; 2: cannot be read.
"""
import argparse
import hashlib
import json
import os
import sys
import zipfile

FORM = "vinhdanh-journal-1"


class Broken(Exception):
    pass


def broken(vietnamese, english):
    raise Broken("HỎNG / BROKEN\n  %s\n  %s" % (vietnamese, english))


def opener(path):
    if os.path.isdir(path):
        return lambda name: open(os.path.join(path, name), "rb")
    archive = zipfile.ZipFile(path)
    return archive.open


def lines(stream):
    for line in stream:
        if line.strip():
            yield json.loads(line.decode("utf-8"))


def field(value):
    """Length in bytes, four of them, big-endian, then the bytes; FFFFFFFF stands for nothing."""
    if value is None:
        return b"\xff\xff\xff\xff"
    text = str(value).encode("utf-8")
    return len(text).to_bytes(4, "big") + text


def seal(before, chain, seq, entry):
    return hashlib.sha256(before + b"".join(field(value) for value in (
        FORM, chain, seq, entry["id"], entry["at_micros"], entry["actor"], entry["subject"], entry["action"],
        entry["detail"], entry["origin"]))).digest()


def check(read, heads):
    manifest = json.loads(read("manifest.json").read().decode("utf-8"))
    if manifest["form"] != FORM:
        raise ValueError("unknown form " + str(manifest["form"]))
    chain = manifest["chain"]
    before, length, seen = bytes(32), 0, {}
    wanted = {seq for seq, _ in heads} | {told["seq"] for told in manifest["told"]}
    entries = lines(read("entries.jsonl"))
    for sealed in lines(read("seals.jsonl")):
        length += 1
        if sealed["seq"] != length:
            broken("Thiếu dấu niêm số %d (gặp số %d)." % (length, sealed["seq"]),
                   "Seal %d is missing (found %d)." % (length, sealed["seq"]))
        entry = next(entries, None)
        if entry is None or entry["seq"] > length:
            broken("Mục số %d (dòng %d) đã bị lấy đi." % (length, sealed["id"]),
                   "Entry %d (row %d) is missing." % (length, sealed["id"]))
        if entry["seq"] < length:
            broken("Có mục thừa, mang số %d." % entry["seq"], "An entry was put in, with number %d." % entry["seq"])
        if entry["id"] != sealed["id"]:
            broken("Mục số %d là dòng %d chứ không phải %d: đã bị thay hoặc đổi chỗ."
                   % (length, entry["id"], sealed["id"]),
                   "Entry %d is row %d and not %d: replaced or moved." % (length, entry["id"], sealed["id"]))
        before = seal(before, chain, length, entry)
        if before.hex() != sealed["hash"]:
            broken("Mục số %d (dòng %d) không còn như lúc niêm." % (length, entry["id"]),
                   "Entry %d (row %d) is not what was sealed." % (length, entry["id"]))
        if length in wanted:
            seen[length] = sealed["hash"]
    extra = next(entries, None)
    if extra is not None:
        broken("Có mục thừa sau cùng, dòng %d." % extra["id"], "An entry was put in at the end, row %d." % extra["id"])
    last = manifest["head"]
    if length != (last["seq"] if last else 0) or last and before.hex() != last["hash"]:
        broken("Chuỗi có %d mục nhưng tệp ghi %s." % (length, last), "The chain has %d entries, the file says %s."
               % (length, last))
    for seq, digest in list(heads) + [(told["seq"], told["hash"]) for told in manifest["told"]]:
        if seen.get(seq) != digest:
            broken("Đầu chuỗi đã công bố, số %d, không còn trong chuỗi: chuỗi bị cắt hoặc viết lại." % seq,
                   "The head told earlier, number %d, is no longer in the chain: cut off or written anew." % seq)
    return chain, length, before.hex()


def head(text):
    seq, _, digest = text.partition(":")
    if not seq.isdigit() or len(digest) != 64:
        raise argparse.ArgumentTypeError("SEQ:HASH")
    return int(seq), digest.lower()


def main():
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--head", type=head, action="append", default=[], metavar="SEQ:HASH")
    arguments = parser.parse_args()
    try:
        chain, length, digest = check(opener(arguments.export), arguments.head)
    except Broken as e:
        print(e)
        return 1
    except (OSError, KeyError, TypeError, ValueError, zipfile.BadZipFile) as e:
        print("KHÔNG ĐỌC ĐƯỢC / UNREADABLE: %s %s" % (type(e).__name__, e))
        return 2
    print("NGUYÊN VẸN / WHOLE\n  %s: %d\n  %s" % (chain, length, digest))
    return 0


if __name__ == "__main__":
    sys.exit(main())

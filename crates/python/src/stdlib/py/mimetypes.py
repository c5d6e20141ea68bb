"""Media types by the end of a file's name."""

import os as _os
import posixpath as _path
from urllib.parse import unquote as _unquote, urlsplit as _urlsplit

_TYPES = """
application/javascript js mjs
application/json json
application/manifest+json webmanifest
application/msword doc dot wiz
application/n-quads nq
application/n-triples nt
application/octet-stream bin a dll exe o obj so
application/oda oda
application/pdf pdf
application/pkcs7-mime p7c
application/postscript ps ai eps
application/trig trig
application/vnd.apple.mpegurl m3u m3u8
application/vnd.ms-excel xls xlb
application/vnd.ms-powerpoint ppt pot ppa pps pwz
application/wasm wasm
application/x-bcpio bcpio
application/x-cpio cpio
application/x-csh csh
application/x-dvi dvi
application/x-gtar gtar
application/x-hdf hdf
application/x-hdf5 h5
application/x-latex latex
application/x-mif mif
application/x-netcdf cdf nc
application/x-pkcs12 p12 pfx
application/x-pn-realaudio ram
application/x-python-code pyc pyo
application/x-sh sh
application/x-shar shar
application/x-shockwave-flash swf
application/x-sv4cpio sv4cpio
application/x-sv4crc sv4crc
application/x-tar tar
application/x-tcl tcl
application/x-tex tex
application/x-texinfo texi texinfo
application/x-troff roff t tr
application/x-troff-man man
application/x-troff-me me
application/x-troff-ms ms
application/x-ustar ustar
application/x-wais-source src
application/xml xsl rdf wsdl xpdl
application/zip zip
audio/3gpp 3gp 3gpp
audio/3gpp2 3g2 3gpp2
audio/aac aac adts loas ass
audio/basic au snd
audio/mpeg mp3 mp2
audio/opus opus
audio/x-aiff aif aifc aiff
audio/x-pn-realaudio ra
audio/x-wav wav
image/avif avif
image/bmp bmp
image/gif gif
image/ief ief
image/jpeg jpg jpe jpeg
image/heic heic
image/heif heif
image/png png
image/svg+xml svg
image/tiff tiff tif
image/vnd.microsoft.icon ico
image/x-cmu-raster ras
image/x-portable-anymap pnm
image/x-portable-bitmap pbm
image/x-portable-graymap pgm
image/x-portable-pixmap ppm
image/x-rgb rgb
image/x-xbitmap xbm
image/x-xpixmap xpm
image/x-xwindowdump xwd
message/rfc822 eml mht mhtml nws
text/css css
text/csv csv
text/html html htm
text/n3 n3
text/plain txt bat c h ksh pl srt
text/richtext rtx
text/tab-separated-values tsv
text/vtt vtt
text/x-python py
text/x-setext etx
text/x-sgml sgm sgml
text/x-vcard vcf
text/xml xml
video/mp4 mp4
video/mpeg mpeg m1v mpa mpe mpg
video/quicktime mov qt
video/webm webm
video/x-msvideo avi
video/x-sgi-movie movie
"""
_COMMON = """
application/rtf rtf
audio/midi midi mid
image/jpg jpg
image/pict pict pct pic
image/webp webp
text/xul xul
"""


def _read(table):
    rows = (line.split() for line in table.split("\n") if line)
    return {"." + end: row[0] for row in rows for end in row[1:]}


types_map = _read(_TYPES)
common_types = _read(_COMMON)
encodings_map = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
suffix_map = {
    ".svgz": ".svg.gz",
    ".tgz": ".tar.gz",
    ".taz": ".tar.gz",
    ".tz": ".tar.gz",
    ".tbz2": ".tar.bz2",
    ".txz": ".tar.xz",
}
knownfiles = []
inited = True


def init(files=None):
    pass


def add_type(type, ext, strict=True):
    # A type that is added becomes the last of those of its end, and the one that is found for it.
    types = types_map if strict else common_types
    types.pop(ext, None)
    types[ext] = type


def _data_type(url):
    head, comma, _ = url.partition(":")[2].partition(",")
    if not comma:
        return None, None
    kind = head.partition(";")[0]
    return (kind if "=" not in kind and "/" in kind else "text/plain"), None


def guess_type(url, strict=True):
    url = _os.fspath(url)
    if url.startswith("data:"):
        return _data_type(url)
    scheme = _urlsplit(url).scheme
    path = _unquote(url.partition(":")[2]) if len(scheme) > 1 else url
    base, end = _path.splitext(path)
    while end.lower() in suffix_map:
        base, end = _path.splitext(base + suffix_map[end.lower()])
    encoding = encodings_map.get(end)
    if encoding:
        base, end = _path.splitext(base)
    found = types_map.get(end) or types_map.get(end.lower())
    if found is None and not strict:
        found = common_types.get(end) or common_types.get(end.lower())
    return found, encoding


def guess_all_extensions(type, strict=True):
    type = type.lower()
    found = [end for end, known in types_map.items() if known == type]
    if not strict:
        found += [end for end, known in common_types.items() if known == type and end not in found]
    return found


def guess_extension(type, strict=True):
    found = guess_all_extensions(type, strict)
    return found[0] if found else None

import csv
import io
text = 'id,name,active\n1,"Smith, J",true\n2,"He said ""hi""",false\n'
rows = list(csv.DictReader(io.StringIO(text)))
for row in rows:
    row["active"] = row["active"] == "true"
    row["id"] = int(row["id"])
print(rows)
out = io.StringIO()
writer = csv.writer(out, lineterminator="\n")
writer.writerow(["a", 'b"c', "d,e", None, 1.5])
print(out.getvalue())

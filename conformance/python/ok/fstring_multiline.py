table = "users"
sql = f"""
    SELECT *
      FROM {table}
     WHERE id = {
        1 + 1
     }
"""
print(sql)
print(f'a' 'b{x}' f"{table}" "{not}", rf"\d{table}\n", f"\x41\u00e9{table}\t|", Rf"{table}\\")

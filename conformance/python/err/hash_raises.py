class A:
    def __hash__(self):
        raise ValueError("no hash today")
{A(): 1}

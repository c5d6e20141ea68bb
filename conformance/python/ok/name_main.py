print(__name__)
if __name__ == "__main__":
    print("as a program")
print(__doc__, bool(__file__))

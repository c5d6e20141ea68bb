import concurrent.futures
from concurrent.futures import Future, ThreadPoolExecutor, as_completed, wait


def square(n):
    if n == 3:
        raise ValueError("three")
    return n * n


with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(square, [1, 2])), pool.submit(square, 4).result(), pool.submit(pow, 2, exp=3).result())
    futures = [pool.submit(square, n) for n in (1, 2, 3)]
    print(sorted(str(one.exception()) for one in as_completed(futures)))
    done, rest = wait(futures)
    print(len(done), len(rest), all(one.done() for one in futures), futures[0].cancel(), futures[0].cancelled(), futures[0].running())
    try:
        futures[2].result()
    except ValueError as error:
        print(error)
    try:
        list(pool.map(square, [2, 3]))
    except ValueError as error:
        print(error)
    futures[1].add_done_callback(lambda one: print("called", one.result()))
try:
    pool.submit(square, 1)
except RuntimeError as error:
    print(error)
future = Future()
print(future.done(), future.cancel(), future.cancelled())
try:
    future.result()
except concurrent.futures.CancelledError as error:
    print(type(error).__name__)
made = Future()
made.set_result(5)
print(made.result(), made.exception(), concurrent.futures.ALL_COMPLETED)
try:
    made.set_result(6)
except concurrent.futures.InvalidStateError as error:
    print(type(error).__name__)
try:
    ThreadPoolExecutor(0)
except ValueError as error:
    print(error)

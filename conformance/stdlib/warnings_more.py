import warnings


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


with warnings.catch_warnings(record=True) as ws:
    warnings.simplefilter("always"); warnings.warn("w1"); warnings.warn("w2",DeprecationWarning,stacklevel=1); print([(str(x.message),x.category.__name__) for x in ws])
with warnings.catch_warnings():
    warnings.simplefilter("error"); print(attempt(warnings.warn,"boom",UserWarning)); warnings.filterwarnings("ignore",message="bo.*"); print(attempt(warnings.warn,"boom"))
print(warnings.formatwarning("m",UserWarning,"f.py",3),issubclass(DeprecationWarning,Warning))

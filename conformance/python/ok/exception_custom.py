class AppError(Exception):
    code = 500
    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail
class NotFound(AppError):
    code = 404
    def __str__(self):
        return f"{self.args[0]} ({self.code})"
try:
    raise NotFound("no user", detail={"id": 1})
except AppError as e:
    print(e, e.detail, e.args, repr(e), isinstance(e, Exception))

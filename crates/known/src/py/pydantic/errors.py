"""pydantic.errors"""

__all__ = ["PydanticUserError", "PydanticSchemaGenerationError", "PydanticImportError", "PydanticUndefinedAnnotation"]


class PydanticErrorMixin:
    def __init__(self, message, *, code):
        self.message = message
        self.code = code

    def __str__(self):
        if self.code is None:
            return self.message
        return "{}\n\nFor further information visit https://errors.pydantic.dev/2.14/u/{}".format(self.message, self.code)


class PydanticUserError(PydanticErrorMixin, TypeError):
    pass


class PydanticSchemaGenerationError(PydanticUserError):
    pass


class PydanticImportError(PydanticErrorMixin, ImportError):
    pass


class PydanticUndefinedAnnotation(PydanticErrorMixin, NameError):
    pass

"""yaml (PyYAML): documents to Python's values and back."""

import io

from yaml.dumper import BaseDumper, CBaseDumper, CDumper, CSafeDumper, Dumper, SafeDumper
from yaml.error import Mark, MarkedYAMLError, YAMLError
from yaml.loader import (
    BaseLoader,
    CBaseLoader,
    CFullLoader,
    CLoader,
    CSafeLoader,
    CUnsafeLoader,
    FullLoader,
    Loader,
    SafeLoader,
    UnsafeLoader,
)
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

__version__ = "6.0.3"
__with_libyaml__ = True


def warnings(settings=None):
    return {}


def compose(stream, Loader=Loader):
    return Loader(stream).get_single_node()


def compose_all(stream, Loader=Loader):
    loader = Loader(stream)
    while loader.check_node():
        yield loader.get_node()


def load(stream, Loader):
    return Loader(stream).get_single_data()


def load_all(stream, Loader):
    loader = Loader(stream)
    while loader.check_data():
        yield loader.get_data()


def full_load(stream):
    return load(stream, FullLoader)


def full_load_all(stream):
    return load_all(stream, FullLoader)


def safe_load(stream):
    return load(stream, SafeLoader)


def safe_load_all(stream):
    return load_all(stream, SafeLoader)


def unsafe_load(stream):
    return load(stream, UnsafeLoader)


def unsafe_load_all(stream):
    return load_all(stream, UnsafeLoader)


def serialize_all(nodes, stream=None, Dumper=Dumper, **options):
    return _dumped(nodes, stream, Dumper, options, "serialize")


def serialize(node, stream=None, Dumper=Dumper, **options):
    return serialize_all([node], stream, Dumper, **options)


def dump_all(documents, stream=None, Dumper=Dumper, **options):
    return _dumped(documents, stream, Dumper, options, "represent")


def _dumped(documents, stream, Dumper, options, method):
    target = stream
    if stream is None:
        target = io.BytesIO() if options.get("encoding") else io.StringIO()
    dumper = Dumper(target, **options)
    for document in documents:
        getattr(dumper, method)(document)
    dumper.close()
    return target.getvalue() if stream is None else None


def dump(data, stream=None, Dumper=Dumper, **options):
    return dump_all([data], stream, Dumper, **options)


def safe_dump_all(documents, stream=None, **options):
    return dump_all(documents, stream, SafeDumper, **options)


def safe_dump(data, stream=None, **options):
    return dump_all([data], stream, SafeDumper, **options)


# Without a loader the additions are for those that may make any object.
def _loaders(loader):
    return [Loader, FullLoader, UnsafeLoader] if loader is None else [loader]


def add_implicit_resolver(tag, regexp, first=None, Loader=None, Dumper=None):
    for loader in [*_loaders(Loader), Dumper or globals()["Dumper"]]:
        loader.add_implicit_resolver(tag, regexp, first)


def add_constructor(tag, constructor, Loader=None):
    for loader in _loaders(Loader):
        loader.add_constructor(tag, constructor)


def add_multi_constructor(tag_prefix, multi_constructor, Loader=None):
    for loader in _loaders(Loader):
        loader.add_multi_constructor(tag_prefix, multi_constructor)


def add_representer(data_type, representer, Dumper=Dumper):
    Dumper.add_representer(data_type, representer)


def add_multi_representer(data_type, multi_representer, Dumper=Dumper):
    Dumper.add_multi_representer(data_type, multi_representer)


class YAMLObjectMetaclass(type):
    def __init__(cls, name, bases, attributes):
        super().__init__(name, bases, attributes)
        if attributes.get("yaml_tag") is not None:
            loaders = cls.yaml_loader if isinstance(cls.yaml_loader, list) else [cls.yaml_loader]
            for loader in loaders:
                loader.add_constructor(cls.yaml_tag, cls.from_yaml)
            cls.yaml_dumper.add_representer(cls, cls.to_yaml)


class YAMLObject(metaclass=YAMLObjectMetaclass):
    yaml_loader = [Loader, FullLoader, UnsafeLoader]
    yaml_dumper = Dumper
    yaml_tag = None
    yaml_flow_style = None

    @classmethod
    def from_yaml(cls, loader, node):
        data = cls.__new__(cls)
        yield data
        state = loader.construct_mapping(node, deep=hasattr(data, "__setstate__"))
        if hasattr(data, "__setstate__"):
            data.__setstate__(state)
        else:
            data.__dict__.update(state)

    @classmethod
    def to_yaml(cls, dumper, data):
        return dumper.represent_mapping(cls.yaml_tag, dict(data.__dict__), cls.yaml_flow_style)

from abc import ABC, abstractmethod
class Repo(ABC):
    @abstractmethod
    def load(self): ...
    @abstractmethod
    def save(self): ...
Repo()

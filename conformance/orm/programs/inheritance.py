from prelude import dump, engine, refused, sa
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Employee(Base):
    __tablename__ = "employee"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    type = sa.Column(sa.String(20))
    __mapper_args__ = {"polymorphic_on": type, "polymorphic_identity": "employee"}


class Manager(Employee):
    budget = sa.Column(sa.Integer)
    __mapper_args__ = {"polymorphic_identity": "manager"}


class Director(Manager):
    __mapper_args__ = {"polymorphic_identity": "director"}


class Vehicle(Base):
    __tablename__ = "vehicle"
    id = sa.Column(sa.Integer, primary_key=True)
    kind = sa.Column(sa.String(10))
    wheels = sa.Column(sa.Integer, default=4)
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "vehicle"}


class Truck(Vehicle):
    __tablename__ = "truck"
    id = sa.Column(sa.ForeignKey("vehicle.id"), primary_key=True)
    load = sa.Column(sa.Integer)
    __mapper_args__ = {"polymorphic_identity": "truck"}


Base.metadata.create_all(engine)
print(list(Employee.__table__.c.keys()), Manager.__table__ is Employee.__table__, Truck.__table__.name)
session = Session(engine)
session.add_all([Employee(name="e"), Manager(name="m", budget=5), Director(name="d", budget=9), Vehicle(), Truck(load=7, wheels=6)])
print(Manager(name="x").type)
session.commit()
dump(session.connection(), Employee, Vehicle, Truck)
print([(type(e).__name__, e.name) for e in session.query(Employee).order_by(Employee.id)])
print([(type(e).__name__, e.budget) for e in session.query(Manager).order_by(Manager.id)])
print(session.query(Director).one().name, session.query(Manager).filter(Manager.budget > 5).count())
print([(type(v).__name__, v.wheels) for v in session.query(Vehicle).order_by(Vehicle.id)])
truck = session.query(Truck).filter(Truck.load == 7).one()
print(truck.id, truck.wheels, truck.load, truck.kind)
truck.load, truck.wheels = 8, 10
session.commit()
session.expunge_all()
print([v.load for v in session.query(Vehicle).filter(Vehicle.kind == "truck")])
print(session.get(Truck, 1), session.get(Vehicle, 2).load, session.get(Employee, 2).budget)
print(session.query(Truck.load, Truck.wheels).all() if False else session.query(Truck).count())
session.delete(session.get(Vehicle, 2))
session.commit()
dump(session.connection(), Vehicle, Truck)
print([(m.class_.__name__, m.polymorphic_identity) for m in sa.inspect(Employee).self_and_descendants], sa.inspect(Manager).inherits.class_.__name__)
print(session.execute(sa.select(Manager).order_by(Manager.id)).scalars().all()[0].name, session.scalars(sa.select(Vehicle)).all()[0].kind)
session.close()

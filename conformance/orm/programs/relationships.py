from prelude import dump, engine, refused, sa
from sqlalchemy.orm import (
    Session, aliased, backref, contains_eager, declarative_base, joinedload, load_only, relationship, selectinload
)

Base = declarative_base()
tagging = sa.Table(
    "tagging", Base.metadata,
    sa.Column("post_id", sa.ForeignKey("posts.id"), primary_key=True),
    sa.Column("tag_id", sa.ForeignKey("tags.id"), primary_key=True),
)


class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    posts = relationship("Post", back_populates="author", order_by="Post.id")
    profile = relationship("Profile", backref=backref("user"), uselist=False, cascade="all, delete-orphan")


class Profile(Base):
    __tablename__ = "profiles"
    id = sa.Column(sa.Integer, primary_key=True)
    user_id = sa.Column(sa.Integer, sa.ForeignKey("users.id"))
    text = sa.Column(sa.Text)


class Post(Base):
    __tablename__ = "posts"
    id = sa.Column(sa.Integer, primary_key=True)
    title = sa.Column(sa.String(20))
    author_id = sa.Column(sa.Integer, sa.ForeignKey("users.id"))
    author = relationship("User", back_populates="posts")
    tags = relationship("Tag", secondary=tagging, backref="posts")


class Tag(Base):
    __tablename__ = "tags"
    id = sa.Column(sa.Integer, primary_key=True)
    label = sa.Column(sa.String(20))


class Node(Base):
    __tablename__ = "nodes"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    parent_id = sa.Column(sa.Integer, sa.ForeignKey("nodes.id"))
    children = relationship("Node", backref=backref("parent", remote_side=[id]), order_by="Node.id")


Base.metadata.create_all(engine)
session = Session(engine)
ann = User(name="ann", profile=Profile(text="hello"))
ann.posts.append(Post(title="one"))
ann.posts.append(Post(title="two"))
print(ann.posts[0].author is ann, ann.profile.user is ann)
session.add(ann)
print(len(session.new))
session.commit()
dump(session.connection(), User, Profile, Post)
bob = User(name="bob")
third = Post(title="three", author=bob)
print([post.title for post in bob.posts])
session.add(third)
red, blue = Tag(label="red"), Tag(label="blue")
third.tags = [red, blue]
ann.posts[0].tags.append(red)
session.commit()
dump(session.connection(), User, Post, Tag, tagging)
print([post.title for post in red.posts], [tag.label for tag in third.tags])
third.author = ann
session.flush()
print([post.title for post in ann.posts], bob.posts, third.author_id == ann.id)
third.tags.remove(blue)
ann.posts[1].author_id = bob.id
session.commit()
dump(session.connection(), Post, tagging)
print(session.query(Post).join(Post.author).filter(User.name == "ann").order_by(Post.id).count())
print([p.title for p in session.query(Post).join(User).filter(User.name == "bob")])
print([p.title for p in session.query(Post).join(User, User.id == Post.author_id).order_by(Post.title.desc())])
print([p.title for p in session.query(Post).join(Post.tags).filter(Tag.label == "red").order_by(Post.id)])
print(session.query(User.name, sa.func.count(Post.id)).outerjoin(User.posts).group_by(User.name).order_by(User.name).all())
print(session.query(User.name, Post.title).join(Post, Post.author_id == User.id).order_by(Post.title).all())
print([(u.name, p.title) for u, p in session.query(User, Post).filter(User.id == Post.author_id).order_by(Post.id)])
print([(u.name, p and p.title) for u, p in session.query(User, Post).outerjoin(Post, sa.and_(Post.author_id == User.id, Post.title == "two")).order_by(User.id)])
print([u.name for u in session.query(User).filter(User.posts.any(Post.title == "one"))])
print([u.name for u in session.query(User).filter(~User.posts.any(title="one"))])
print([p.title for p in session.query(Post).filter(Post.author.has(User.name == "bob"))])
print([p.title for p in session.query(Post).filter(Post.author == ann).order_by(Post.id)])
print([p.title for p in session.query(Post).filter(Post.author == None)], [p.title for p in session.query(Post).filter(Post.tags.contains(red)).order_by(Post.id)])
print([p.title for p in session.query(Post).filter_by(author=bob)], [p.title for p in session.query(Post).join(Post.author).filter_by(name="ann").order_by(Post.id)])
other = aliased(Post, name="other")
print(session.query(Post.title, other.title).join(other, other.author_id == Post.author_id).filter(Post.id < other.id).all())
print([o.title for o in session.query(other).filter(other.title.like("t%")).order_by(other.id)])
sub = session.query(Post.author_id, sa.func.count().label("n")).group_by(Post.author_id).subquery()
print(session.query(User.name, sub.c.n).join(sub, sub.c.author_id == User.id).order_by(User.name).all())
print(session.query(User.name).filter(User.id.in_(session.query(Post.author_id).filter(Post.title == "one"))).all())
print(session.query(User).filter(User.id.in_(sa.select(Post.author_id))).count())
session.expire_all()
loaded = session.query(User).options(joinedload(User.posts).joinedload(Post.tags), selectinload(User.profile)).order_by(User.id).all()
print([(u.name, [(p.title, [t.label for t in p.tags]) for p in u.posts], u.profile and u.profile.text) for u in loaded])
session.expunge_all()
some = session.query(User).join(User.posts).options(contains_eager(User.posts)).filter(Post.title == "one").all()
print([(u.name, [p.title for p in u.posts]) for u in some])
session.expunge_all()
print([p.title for p in session.query(Post).options(load_only(Post.title)).order_by(Post.id)])
root = Node(name="root", children=[Node(name="a"), Node(name="b", children=[Node(name="c")])])
session.add(root)
session.commit()
dump(session.connection(), Node)
leaf = session.query(Node).filter_by(name="c").one()
print(leaf.parent.name, leaf.parent.parent.name, [n.name for n in root.children], root.parent)
up = aliased(Node)
print(session.query(Node.name, up.name).join(up, Node.parent).order_by(Node.name).all())
print(session.query(Node.name, up.name).outerjoin(Node.parent.of_type(up)).order_by(Node.id).all())
ann = session.query(User).filter_by(name="ann").one()
ann.profile = None
session.commit()
dump(session.connection(), Profile)
ann.profile = Profile(text="again")
session.commit()
session.delete(ann)
session.commit()
dump(session.connection(), User, Profile, Post)
post = session.query(Post).filter_by(title="three").one()
print([tag.label for tag in post.tags])
session.delete(post)
session.commit()
dump(session.connection(), Post, tagging, Tag)
session.delete(leaf)
session.commit()
dump(session.connection(), Node)
print(sorted(sa.inspect(User).relationships.keys()), User.posts.property.mapper.class_.__name__, Post.tags.property.secondary.name, Post.author.property.direction.name)
print(User.__mapper__.relationships["profile"].uselist, sorted(r.key for r in sa.inspect(Post).relationships))
print(session.execute(sa.select(Post).join(Post.author).where(User.name == "bob")).scalars().all() == session.query(Post).filter(Post.author_id == 2).all())
print(session.execute(sa.select(User.name, Post.title).join(User.posts)).all())
print(session.execute(sa.select(User).options(selectinload(User.posts))).unique().scalars().one().posts[0].title)
session.close()

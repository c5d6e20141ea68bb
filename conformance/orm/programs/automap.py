from prelude import dump, engine, refused, sa
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import Session

metadata = sa.MetaData()
users = sa.Table("users", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
sa.Table("posts", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("user_id", sa.ForeignKey("users.id"), nullable=False), sa.Column("title", sa.String(20)))
sa.Table("tags", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("label", sa.String(20)))
sa.Table("post_tags", metadata, sa.Column("post_id", sa.ForeignKey("posts.id"), primary_key=True), sa.Column("tag_id", sa.ForeignKey("tags.id"), primary_key=True))
sa.Table("bare", metadata, sa.Column("x", sa.Integer))
metadata.create_all(engine)
with engine.begin() as connection:
    connection.execute(users.insert(), [{"name": "ann"}, {"name": "bob"}])
    Base = automap_base()
    Base.prepare(autoload_with=connection)
    print(sorted(Base.classes.keys()))
    User, Post, Tag = Base.classes.users, Base.classes.posts, Base.classes["tags"]
    session = Session(bind=connection)
    ann = session.query(User).filter_by(name="ann").one()
    ann.posts_collection.append(Post(title="one", tags_collection=[Tag(label="t")]))
    session.add(Post(title="two", users=ann))
    session.flush()
    dump(connection, User, Post, Tag, Base.metadata.tables["post_tags"])
    post = session.query(Post).filter(Post.title == "one").one()
    print(post.users.name, [tag.label for tag in post.tags_collection], [p.title for p in post.tags_collection[0].posts_collection])
    print(hasattr(Base.classes, "bare"), User.__name__, User.__table__.name)
    Other = automap_base()

    class Mine(Other):
        __tablename__ = "users"
        extra = "mine"

    Other.prepare(connection, reflect=True) if False else Other.prepare(autoload_with=connection)
    print(sorted(Other.classes.keys()), Mine.name.type, Other.classes.posts.mine.property.mapper.class_ is Mine)
    print(session.query(Mine).order_by(Mine.id).first().name, session.query(Other.classes.posts).count())

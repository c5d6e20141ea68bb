"""fastapi_users_db_sqlalchemy.access_token"""

import datetime
from typing import Generic, TypeVar

from sqlalchemy import Column, ForeignKey, String
from sqlalchemy.orm import declared_attr

from fastapi_users_db_sqlalchemy.generics import GUID, TIMESTAMPAware, now_utc

ID = TypeVar("ID")
AP = TypeVar("AP")


class SQLAlchemyBaseAccessTokenTable(Generic[ID]):
    __tablename__ = "accesstoken"

    token = Column(String(length=43), primary_key=True)
    created_at = Column(TIMESTAMPAware(timezone=True), index=True, nullable=False, default=now_utc)


class SQLAlchemyBaseAccessTokenTableUUID(SQLAlchemyBaseAccessTokenTable):
    @declared_attr
    def user_id(cls):
        return Column(GUID, ForeignKey("user.id", ondelete="cascade"), nullable=False)


class SQLAlchemyAccessTokenDatabase(Generic[AP]):
    def __init__(self, session, access_token_table):
        self.session = session
        self.access_token_table = access_token_table

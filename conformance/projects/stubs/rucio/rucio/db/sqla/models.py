from sqlalchemy import String

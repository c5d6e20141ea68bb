(5).append

import barbican.model.models

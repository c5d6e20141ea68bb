//! TLS by libpq's `sslmode`, with rustls.

use std::path::PathBuf;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{WebPkiServerVerifier, verify_server_name};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::params::{Params, home};
use crate::error::DatabaseError;

/// How much of the server's certificate is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verification {
    /// Nothing: encryption only.
    None,
    /// Signed by a known authority.
    Authority,
    /// Also issued for this host.
    Full,
}

/// libpq's `sslmode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Disable,
    Allow,
    Prefer,
    Require,
    Verify(Verification),
}

impl Mode {
    /// Reads the parameter `sslmode`; `prefer` is libpq's default.
    pub(super) fn of(params: &Params) -> Result<Self, DatabaseError> {
        Ok(match params.get("sslmode").unwrap_or("prefer") {
            "disable" => Self::Disable,
            "allow" => Self::Allow,
            "prefer" => Self::Prefer,
            "require" => Self::Require,
            "verify-ca" => Self::Verify(Verification::Authority),
            "verify-full" => Self::Verify(Verification::Full),
            other => {
                let message = format!("invalid sslmode value: \"{other}\"");
                return Err(params.flavour.bad(&message));
            }
        })
    }

    /// libpq: with a file of root certificates that is there, `require` checks the authority too.
    fn verification(self, params: &Params) -> Verification {
        match self {
            Self::Verify(verification) => verification,
            Self::Require if root_file(params).is_some_and(|it| it.is_file()) => Verification::Authority,
            _ => Verification::None,
        }
    }
}

/// A connector for `mode`. Errors: certificate files that can't be read, as libpq words it.
pub(super) fn connector(params: &Params, mode: Mode) -> Result<MakeRustlsConnect, String> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verification = mode.verification(params);
    let trusted = match verification {
        Verification::None => vec![],
        _ => trusted(params)?,
    };
    let inner = match verification {
        Verification::None => None,
        _ => Some(
            WebPkiServerVerifier::builder_with_provider(Arc::new(store(&trusted)?), provider.clone())
                .build()
                .map_err(|error| format!("could not use the root certificates: {error}"))?,
        ),
    };
    let verifier = Verifier {
        verification,
        trusted,
        inner,
        provider: provider.clone(),
    };
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| format!("TLS: {error}"))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier));
    let config = match client_certificate(params)? {
        None => builder.with_no_client_auth(),
        Some((chain, key)) => builder
            .with_client_auth_cert(chain, key)
            .map_err(|error| format!("could not use the client certificate: {error}"))?,
    };
    Ok(MakeRustlsConnect::new(config))
}

/// `sslrootcert`, else `~/.postgresql/root.crt`; none for `system`.
fn root_file(params: &Params) -> Option<PathBuf> {
    match params.get("sslrootcert") {
        Some("system") => None,
        Some(path) => Some(PathBuf::from(path)),
        None => Some(home()?.join(".postgresql/root.crt")),
    }
}

/// The certificates of [`root_file`]; where none was named and the default one is missing, the system's own (libpq wants
/// `sslrootcert=system` for those).
fn trusted(params: &Params) -> Result<Vec<CertificateDer<'static>>, String> {
    match root_file(params) {
        Some(path) if path.is_file() => certificates(&path),
        Some(path) if params.get("sslrootcert").is_some() => Err(format!(
            "root certificate file \"{}\" does not exist",
            path.display()
        )),
        _ => Ok(rustls_native_certs::load_native_certs().certs),
    }
}

fn store(certificates: &[CertificateDer<'static>]) -> Result<RootCertStore, String> {
    let mut store = RootCertStore::empty();
    store.add_parsable_certificates(certificates.iter().cloned());
    if store.is_empty() {
        return Err("no root certificate could be read".to_owned());
    }
    Ok(store)
}

fn certificates(path: &PathBuf) -> Result<Vec<CertificateDer<'static>>, String> {
    let unreadable = |error: rustls::pki_types::pem::Error| {
        format!("could not read certificate file \"{}\": {error}", path.display())
    };
    CertificateDer::pem_file_iter(path)
        .map_err(unreadable)?
        .collect::<Result<_, _>>()
        .map_err(unreadable)
}

type ClientCertificate = (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>);

/// `sslcert` and `sslkey`, or the two files in `~/.postgresql` if both are there.
fn client_certificate(params: &Params) -> Result<Option<ClientCertificate>, String> {
    let place = |name: &str, file: &str| {
        params
            .get(name)
            .map(PathBuf::from)
            .or_else(|| Some(home()?.join(".postgresql").join(file)))
    };
    let (Some(cert), Some(key)) = (
        place("sslcert", "postgresql.crt"),
        place("sslkey", "postgresql.key"),
    ) else {
        return Ok(None);
    };
    if params.get("sslcert").is_none() && !(cert.is_file() && key.is_file()) {
        return Ok(None);
    }
    let key_der = PrivateKeyDer::from_pem_file(&key)
        .map_err(|error| format!("could not load private key file \"{}\": {error}", key.display()))?;
    Ok(Some((certificates(&cert)?, key_der)))
}

/// Checks certificates as far as the mode asks for.
#[derive(Debug)]
struct Verifier {
    verification: Verification,
    trusted: Vec<CertificateDer<'static>>,
    inner: Option<Arc<WebPkiServerVerifier>>,
    provider: Arc<CryptoProvider>,
}

fn is_out_of_date(error: &rustls::Error) -> bool {
    matches!(
        error,
        rustls::Error::InvalidCertificate(
            CertificateError::Expired
                | CertificateError::ExpiredContext { .. }
                | CertificateError::NotValidYet
                | CertificateError::NotValidYetContext { .. }
        )
    )
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let Some(inner) = &self.inner else {
            return Ok(ServerCertVerified::assertion());
        };
        match inner.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now) {
            Err(rustls::Error::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) if self.verification == Verification::Authority => Ok(ServerCertVerified::assertion()),
            // A certificate that signs itself, and is trusted as it is: OpenSSL, and so libpq, takes it.
            Err(error) if !is_out_of_date(&error) && self.trusted.iter().any(|it| it == end_entity) => {
                if self.verification == Verification::Full {
                    let parsed = ParsedCertificate::try_from(end_entity)?;
                    verify_server_name(&parsed, server_name)?;
                }
                Ok(ServerCertVerified::assertion())
            }
            result => result,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, cert, dss, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, cert, dss, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

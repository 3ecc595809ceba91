package vn.sauro.security;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// Who may sign in, for tests and libraries that ask by username.
@Component
class People implements UserDetailsService {
    private final AccountRepository accounts;

    People(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public SignedIn loadUserByUsername(String username) {
        return accounts.credentials(username)
                .filter(AccountRepository.Credentials::active)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(username))
                .person();
    }
}

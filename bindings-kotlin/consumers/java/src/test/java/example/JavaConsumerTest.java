package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.systemregister.AccessPackage;
import io.github.systemregister.Applied;
import io.github.systemregister.ApplyOptions;
import io.github.systemregister.AuthException;
import io.github.systemregister.BatchOptions;
import io.github.systemregister.ChangeType;
import io.github.systemregister.Created;
import io.github.systemregister.Done;
import io.github.systemregister.Effect;
import io.github.systemregister.GeneratedKey;
import io.github.systemregister.KeySource;
import io.github.systemregister.Keys;
import io.github.systemregister.Maskinporten;
import io.github.systemregister.MaskinportenSettings;
import io.github.systemregister.NotFoundException;
import io.github.systemregister.Operation;
import io.github.systemregister.OrgNumber;
import io.github.systemregister.Plan;
import io.github.systemregister.PlanAction;
import io.github.systemregister.Report;
import io.github.systemregister.Right;
import io.github.systemregister.Sandbox;
import io.github.systemregister.SandboxClient;
import io.github.systemregister.System;
import io.github.systemregister.SystemId;
import io.github.systemregister.SystemRegisterBlocking;
import io.github.systemregister.SystemRegisterOptions;
import io.github.systemregister.SystemResult;
import io.github.systemregister.Texts;
import io.github.systemregister.TokenRequest;
import io.github.systemregister.TokenSource;
import io.github.systemregister.Validation;
import io.github.systemregister.ValidationException;
import io.github.systemregister.Vendor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a Java caller writes. */
class JavaConsumerTest {
    private static final OrgNumber VENDOR = new OrgNumber("991825827");

    @Test
    void registersChangesAndDeletes() throws Exception {
        String document = Files.readString(Path.of("examples/smartcloud.json"));
        try (Sandbox sandbox = Sandbox.start();
                SystemRegisterBlocking register = client(sandbox)) {
            Created created = register.create(document);
            System system = register.get(created.getId());
            register.replace(system);
            register.setRights(created.getId(), List.of(Right.forResource("ske-krav-og-betalinger")));
            register.setAccessPackages(created.getId(), List.of(AccessPackage.named("jordbruk")));
            assertEquals(1, register.list().size());
            register.delete(created.getId());
            assertTrue(register.get(created.getId()).isDeleted());
            assertEquals(ChangeType.DELETE, register.changelog(created.getId()).get(0).getChangeType());
        }
    }

    @Test
    void changesSafely() throws Exception {
        String document = Files.readString(Path.of("examples/smartcloud.json"));
        try (Sandbox sandbox = Sandbox.start();
                SystemRegisterBlocking register = client(sandbox)) {
            String id = register.apply(document).getId();
            assertEquals(Done.NOTHING, register.edit(id, system -> system).getDone());
            IllegalStateException thrown = new IllegalStateException("no licence");
            assertSame(thrown, assertThrows(IllegalStateException.class, () -> register.edit(id, system -> {
                throw thrown;
            })));

            AccessPackage jordbruk = AccessPackage.named("jordbruk");
            Applied added = register.addAccessPackages(id, List.of(jordbruk));
            assertEquals(Effect.ACCESS_PACKAGE_ADDED, added.getChanges().get(0).getEffect());
            assertEquals(Done.UPDATED, register.removeAccessPackages(id, List.of(jordbruk)).getDone());
            assertEquals(Done.NOTHING, register.removeRights(id, List.of(Right.forResource("jordbruk"))).getDone());

            String without = document.replace("\"32ef65ac-6e62-498d-880f-76c85c2052ae\"", "");
            Plan plan = Plan.fromJson(register.plan(without).toJson());
            assertEquals(PlanAction.UPDATE, plan.getAction());
            assertFalse(plan.isEmpty(), plan::render);
            assertThrows(ValidationException.class, () -> register.apply(plan));
            ApplyOptions allowed = new ApplyOptions(Set.of(Effect.CLIENT_ID_REMOVED));
            assertEquals(Done.UPDATED, register.apply(plan, allowed).getDone());

            Plan back = register.restore(id, Instant.parse(register.changelog(id).get(1).getCreated()));
            assertEquals(plan.getBase().getClientIds(), back.getDesired().getClientIds());
        }
    }

    @Test
    void changesManySystems() throws Exception {
        List<Integer> told = new ArrayList<>();
        try (Sandbox sandbox = Sandbox.start();
                SystemRegisterBlocking register = client(sandbox)) {
            System system = System.fromJson(Files.readString(Path.of("examples/smartcloud.json")));
            List<SystemResult> results =
                    register.applyAll(List.of(system), new BatchOptions(4), progress -> told.add(progress.getDone()));
            assertTrue(results.get(0).getOk());
            assertEquals(Done.NOTHING, register.applyAll(List.of(system)).get(0).getApplied().getDone());
        }
        assertEquals(List.of(1), told);
    }

    @Test
    void buildsASystemFromParts() {
        SystemId id = new SystemId(VENDOR, "smartcloud");
        System system = new System(id.getValue(), new Vendor(VENDOR), Texts.of("Sky", "Sky", "Cloud"),
                Texts.of("En sky", "Ei sky", "A cloud"), List.of(Right.forResource("ske-krav-og-betalinger")));
        Report report = Validation.validate(system);
        assertTrue(report.getOk(), report::toString);
        assertFalse(Validation.validate("[]", Operation.REPLACE).getOk());
    }

    @Test
    void catchesErrorsAsClasses() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                SystemRegisterBlocking register = client(sandbox)) {
            NotFoundException error =
                    assertThrows(NotFoundException.class, () -> register.get("991825827_nothing"));
            assertEquals(404, error.getStatus());
        }
    }

    @Test
    void getsWhatItsTokenSourceThrewAsCause() {
        Exception thrown = new Exception("no key");
        TokenSource tokens = TokenSource.calling(() -> {
            throw thrown;
        });
        try (Sandbox sandbox = Sandbox.start();
                SystemRegisterBlocking register =
                        new SystemRegisterBlocking(sandbox.getEnvironment(), tokens)) {
            AuthException error = assertThrows(AuthException.class, register::list);
            assertSame(thrown, error.getCause());
        }
    }

    @Test
    void registersByMaskinporten() throws Exception {
        String clientId = "32ef65ac-6e62-498d-880f-76c85c2052ae";
        GeneratedKey key = Keys.generateKey();
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.addClient(new SandboxClient(clientId, VENDOR.getValue(), List.of(key.getPublicJwk())));
            MaskinportenSettings settings =
                    new MaskinportenSettings(sandbox.getUrl(), clientId, KeySource.text(key.getPrivateJwk()));
            try (Maskinporten auth = new Maskinporten(settings);
                    SystemRegisterBlocking register =
                            new SystemRegisterBlocking(sandbox.getEnvironment(), auth)) {
                String document = Files.readString(Path.of("examples/smartcloud.json"));
                assertEquals("991825827_smartcloud", register.create(document).getId());
                assertFalse(auth.tokenBlocking().isEmpty());

                TokenRequest other = new TokenRequest(List.of("skatteetaten:krav"));
                AuthException refused = assertThrows(AuthException.class, () -> auth.tokenBlocking(other));
                assertEquals("MP-200", refused.getMpCode());
            }
        }
    }

    private static SystemRegisterBlocking client(Sandbox sandbox) {
        SystemRegisterOptions options = new SystemRegisterOptions(Duration.ofSeconds(20));
        TokenSource tokens = TokenSource.fixed(sandbox.token(VENDOR.getValue()));
        return new SystemRegisterBlocking(sandbox.getEnvironment(), tokens, options);
    }
}

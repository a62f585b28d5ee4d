import io.github.systemregister.Sandbox;
import io.github.systemregister.SystemRegisterBlocking;
import io.github.systemregister.TokenSource;
import java.nio.file.Files;
import java.nio.file.Path;

/** Registers the guide's system: the library and all that it needs were resolved by Gradle. */
public final class Life {
    private Life() {}

    public static void main(String[] arguments) throws Exception {
        String document = Files.readString(Path.of("../../../examples/smartcloud.json"));
        try (Sandbox sandbox = Sandbox.start();
                SystemRegisterBlocking register = new SystemRegisterBlocking(
                        sandbox.getEnvironment(), TokenSource.fixed(sandbox.token("991825827")))) {
            System.out.println("Gradle: " + register.create(document).getId() + " is registered");
        }
    }
}
